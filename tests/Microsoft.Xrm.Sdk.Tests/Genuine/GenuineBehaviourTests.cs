using System;
using System.IO;
using System.Linq;
using Shared;

namespace Microsoft.Xrm.Sdk.Tests.Genuine;

/// <summary>The contract answers as the genuine assembly does: the same program asks both, on Mono.</summary>
[TestClass]
public sealed class GenuineBehaviourTests(TestContext context)
{
    private static readonly MonoProgram Questions = new(Path.Combine(AppContext.BaseDirectory, "questions"), "Microsoft.Xrm.Sdk.Questions");

    [TestMethod]
    public void The_contract_answers_every_question_as_the_genuine_assembly_does()
    {
        var genuine = context.GenuineSdk();
        if (!MonoProgram.IsInstalled) context.Skip(MonoProgram.NotInstalled);

        var differences = Answers(Questions.ContractSdk).Except(Answers(genuine)).ToList();

        Assert.IsEmpty(differences, string.Join(Environment.NewLine, differences));
    }

    private static string[] Answers(string sdk)
    {
        var answers = Questions.RunBeside(sdk).Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.IsGreaterThan(300, answers.Length, "The questions were not all asked.");
        return answers;
    }
}
