using System;
using System.Collections.Generic;
using System.ServiceModel;

namespace Microsoft.Xrm.Sdk.Tests.Faults;

[TestClass]
public sealed class FaultTests
{
    private static readonly Dictionary<string, string> Details = new() { ["field"] = "age" };

    public static (string What, InvalidPluginExecutionException Refusal, string Expected)[] Refusals =>
    [
        ("message", new("no"), "no Failed 80131500 NotSet 0"),
        ("status", new(OperationStatus.Retry), " Retry 80131500 NotSet 0"),
        ("status and message", new(OperationStatus.Canceled, "no"), "no Canceled 80131500 NotSet 0"),
        ("number", new(OperationStatus.Suspended, 7, "no"), "no Suspended 7 NotSet 0"),
        ("HTTP status", new("no", PluginHttpStatusCode.Conflict), "no Failed 80131500 Conflict 0"),
        ("details", new("no", PluginHttpStatusCode.Gone, Details), "no Failed 80131500 Gone 1"),
        ("all but details", new(OperationStatus.Failed, 9, "no", PluginHttpStatusCode.Gone), "no Failed 9 Gone 0"),
    ];

    [TestMethod]
    [DynamicData(nameof(Refusals))]
    public void A_refusal_carries_what_it_was_given(string what, InvalidPluginExecutionException refusal, string expected) =>
        Assert.AreEqual(expected, $"{refusal.Message} {refusal.Status} {refusal.ErrorCode:x} {refusal.HttpStatus} {refusal.ExceptionDetails.Count}", what);

    [TestMethod]
    public void A_refusal_with_a_number_has_it_as_its_result() =>
        Assert.AreEqual(7, new InvalidPluginExecutionException(OperationStatus.Failed, 7, "no").HResult);

    [TestMethod]
    public void A_fault_writes_itself_and_what_caused_it()
    {
        var noon = new DateTime(2026, 1, 2, 12, 0, 0, DateTimeKind.Utc);
        var inner = new OrganizationServiceFault { Message = "inner", Timestamp = noon };
        var fault = new OrganizationServiceFault { Message = "outer", ErrorCode = -5, Timestamp = noon, InnerFault = inner };

        Assert.AreEqual(
            """
            Exception details: 
            ErrorCode: 0xFFFFFFFB
            Message: outer
            TimeStamp: 2026-01-02T12:00:00.0000000Z
            --
            Exception details: 
            ErrorCode: 0x0
            Message: inner
            TimeStamp: 2026-01-02T12:00:00.0000000Z
            --

            """.ReplaceLineEndings(),
            fault.ToString());
    }

    [TestMethod]
    public void A_fault_is_caught_by_its_detail_and_read_by_its_reason()
    {
        var caught = Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(
            static () => throw new FaultException<OrganizationServiceFault>(new OrganizationServiceFault { ErrorCode = 3 }, "The row is gone."));

        Assert.AreEqual(3, caught.Detail.ErrorCode);
        Assert.AreEqual("The row is gone.", caught.Message);
        Assert.AreEqual("The row is gone.", caught.Reason.ToString());
        Assert.IsInstanceOfType<CommunicationException>(caught);
    }

    [TestMethod]
    public void The_faults_live_in_an_assembly_of_the_identity_that_a_net462_plugin_binds_to() =>
        Assert.AreEqual("System.ServiceModel, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089", typeof(FaultException).Assembly.FullName);
}
