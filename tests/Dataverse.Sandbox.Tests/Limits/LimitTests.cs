using System;
using System.Linq;
using Dataverse.Sandbox.Limits;
using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Tests.Limits;

[TestClass]
public sealed class LimitTests
{
    [TestMethod]
    public void An_operation_with_its_steps_has_two_minutes()
    {
        using var test = new TestOrganization();
        test.Step("AsksOften", "Create", 40);
        test.Clock.PassesEachTime = TimeSpan.FromSeconds(5);

        var fault = Faulted.By(() => test.Contact());

        Assert.AreEqual(Faults.TimedOut, (fault.InnerFault ?? fault).ErrorCode);
        test.Clock.PassesEachTime = TimeSpan.Zero;
        Assert.IsEmpty(test.Service.RetrieveMultiple(new QueryExpression("contact")).Entities);
    }

    [TestMethod]
    public void A_trace_keeps_its_last_10_KB()
    {
        ITracingService trace = new Trace();
        for (var i = 0; i < 2000; i++) trace.Trace("line {0} of many", i);

        var text = trace.ToString()!;

        Assert.IsLessThanOrEqualTo(PlatformLimits.TraceText, text.Length);
        Assert.EndsWith("line 1999 of many", text);
        Assert.StartsWith("line ", text);
    }

    [TestMethod]
    public void Traces_of_the_latest_runs_are_kept()
    {
        using var test = new TestOrganization();
        test.Step("Refuses", "Create", 20);

        Faulted.By(() => test.Contact());

        var trace = test.Organization.Traces.Latest.Single();
        Assert.AreEqual("about to refuse Create", trace.Text);
        Assert.AreEqual("Dataverse.Sandbox.TestPlugins.Refuses", trace.TypeName);
        Assert.Contains("No, said the plug-in.", trace.Exception!);
    }
}
