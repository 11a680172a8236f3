using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;

namespace Personas.Crm.Plugins.Tests.Expressions;

/// <summary>Everything that must not be saved: the message names the place, the fault and the remedy, and nothing changes.</summary>
[TestClass]
public sealed class BadExpressionTests
{
    public static IEnumerable<object[]> Cases =>
    [
        ["an unknown fact", """{"version":1,"all":[{"fact":"agee","op":"eq","value":3}]}""", "all[0].fact", "Did you mean 'age'?"],
        ["a value of the wrong type", """{"version":1,"all":[{"fact":"age","op":"between","value":[24,"thirty"]}]}""", "all[0].value[1]", "thirty"],
        ["an operator that the type does not have", """{"version":1,"all":[{"fact":"age","op":"like","value":"3%"}]}""", "all[0].op", "like"],
        ["an empty group", """{"version":1,"all":[]}""", "all", "condition"],
        ["an unknown related table", """{"version":1,"all":[{"related":"pcrm_nothing","via":"pcrm_customerid","exists":true}]}""", "all[0].related", "pcrm_nothing"],
        ["nine levels", Nested(9), "any", "8"],
        ["seventeen kilobytes", $$"""{"version":1,"all":[{"fact":"mobilephone","op":"eq","value":"{{new string('x', 17 * 1024)}}"}]}""", "", "16"],
        ["no JSON", """{"version":1,"all":[""", "", ""],
    ];

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void What_cannot_be_understood_is_refused_with_its_place(string what, string expression, string place, string remedy)
    {
        using var bank = TestBank.Open().WithFacts();

        foreach (var status in new[] { SegmentStatus.Draft, SegmentStatus.Published })
        {
            var refusal = Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(() => bank.Segment("bad", expression, status), what).Message;
            Assert.Contains(place, refusal, StringComparison.Ordinal);
            Assert.Contains(remedy, refusal, StringComparison.Ordinal);
        }

        Assert.IsEmpty(bank.All(Tables.Segment.LogicalName));
        Assert.IsEmpty(bank.All("asyncoperation"));
    }

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void The_api_tells_the_same_problems_as_data(string what, string expression, string place, string remedy)
    {
        using var bank = TestBank.Open().WithFacts();

        var answer = bank.Call("pcrm_ValidateExpression", ("Expression", expression));

        Assert.IsFalse((bool)answer["IsValid"], what);
        var problem = JArray.Parse((string)answer["Problems"]).First!;
        Assert.Contains(place, (string)problem["place"]!, StringComparison.Ordinal);
        Assert.Contains(remedy, $"{problem["fault"]} {problem["remedy"]}", StringComparison.Ordinal);
        Assert.AreEqual("", answer["FetchXml"]);
    }

    [TestMethod]
    public void A_good_expression_comes_back_in_words_and_as_a_query()
    {
        using var bank = TestBank.Open().WithFacts();

        var answer = bank.Call("pcrm_ValidateExpression", ("Expression", BankFacts.Eligible));

        Assert.IsTrue((bool)answer["IsValid"]);
        Assert.AreEqual("[]", answer["Problems"]);
        Assert.Contains("none of", (string)answer["Summary"], StringComparison.Ordinal);
        CollectionAssert.AreEquivalent(new[] { "age", "marketing_consent", "deceased", "mobilephone" },
            JArray.Parse((string)answer["FactsUsed"]).Select(fact => (string?)fact).ToArray());
        Assert.StartsWith("<fetch>", (string)answer["FetchXml"], StringComparison.Ordinal);
    }

    private static string Nested(int levels)
    {
        var opening = string.Concat(Enumerable.Repeat("""{"any":[""", levels)).Insert(1, "\"version\":1,");
        return opening + """{"fact":"age","op":"eq","value":3}""" + string.Concat(Enumerable.Repeat("]}", levels));
    }
}
