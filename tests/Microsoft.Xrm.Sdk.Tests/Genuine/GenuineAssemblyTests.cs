using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Shared;

namespace Microsoft.Xrm.Sdk.Tests.Genuine;

/// <summary>Nothing in the contract is invented: all that it shows is in Microsoft's own assembly with the same signature.</summary>
[TestClass]
public sealed class GenuineAssemblyTests(TestContext context)
{
    private static readonly string Contract = Path.Combine(AppContext.BaseDirectory, "questions", "Microsoft.Xrm.Sdk.dll");
    private static readonly string ContractOnNet = Path.Combine(AppContext.BaseDirectory, "Microsoft.Xrm.Sdk.dll");

    [TestMethod]
    public void Every_public_member_is_in_the_genuine_assembly_with_the_same_signature()
    {
        var missing = PublicSurface.Read(Contract).MissingIn(PublicSurface.Read(context.GenuineSdk()));

        Assert.IsEmpty(missing, string.Join(Environment.NewLine, missing));
    }

    [TestMethod]
    public void The_identity_is_that_of_the_genuine_assembly() =>
        Assert.AreEqual(PublicSurface.Read(context.GenuineSdk()).Identity, PublicSurface.Read(Contract).Identity);

    [TestMethod]
    public void The_identity_is_the_known_one_on_both_frameworks()
    {
        Assert.AreEqual("Microsoft.Xrm.Sdk, 9.0.0.0, 31bf3856ad364e35", PublicSurface.Read(Contract).Identity);
        Assert.AreEqual("Microsoft.Xrm.Sdk, 9.0.0.0, 31bf3856ad364e35", PublicSurface.Read(ContractOnNet).Identity);
    }

    [TestMethod]
    public void Both_frameworks_show_the_same()
    {
        var framework = PublicSurface.Read(Contract);
        var net = PublicSurface.Read(ContractOnNet);

        Assert.IsEmpty(framework.MissingIn(net), string.Join(Environment.NewLine, framework.MissingIn(net)));
        Assert.IsEmpty(net.MissingIn(framework), string.Join(Environment.NewLine, net.MissingIn(framework)));
    }

    [TestMethod]
    public void Every_fault_type_is_in_the_framework_with_the_same_signature()
    {
        var framework = PublicSurface.Read(Path.Combine(AppContext.BaseDirectory, "framework", "System.ServiceModel.dll"));
        var ours = PublicSurface.Read(Path.Combine(AppContext.BaseDirectory, "System.ServiceModel.dll"));

        Assert.AreEqual(framework.Identity, ours.Identity);
        Assert.IsEmpty(ours.MissingIn(framework), string.Join(Environment.NewLine, ours.MissingIn(framework)));
    }

    [TestMethod]
    public void The_comparison_tells_a_type_that_is_missing_and_a_member_that_differs()
    {
        var here = PublicSurface.Read(typeof(Surfaces.Ours.Sample).Assembly.Location);
        var ours = Under("Ours", here);
        var theirs = Under("Theirs", here);

        CollectionAssert.AreEqual(
            new[]
            {
                "Alone: no such type",
                "Sample: method public PrivateScope Void Changed(Int32 number None)",
                "Sample: method public PrivateScope Void Renamed(Int32 ours None)",
                "Season: field Public, Static, Literal Season Spring = 1",
            },
            (ICollection)ours.MissingIn(theirs));
    }

    /// <summary>One half of the sample types, under names without their namespace.</summary>
    private static PublicSurface Under(string half, PublicSurface all)
    {
        var space = typeof(Surfaces.Ours.Sample).Namespace!.Replace("Ours", half, StringComparison.Ordinal) + ".";
        string Bare(string text) => text.Replace(space, string.Empty, StringComparison.Ordinal);
        return all with
        {
            Types = all.Types
                .Where(type => type.Key.StartsWith(space, StringComparison.Ordinal))
                .ToDictionary(type => Bare(type.Key), type => (IReadOnlySet<string>)type.Value.Select(Bare).ToHashSet()),
        };
    }
}
