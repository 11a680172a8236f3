using System.Linq;
using Dataverse.Sandbox.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Tests.Messages;

[TestClass]
public sealed class BatchTests
{
    [TestMethod]
    public void ExecuteMultiple_goes_on_after_a_fault_when_asked_and_keeps_the_rest()
    {
        using var test = new TestOrganization(withPlugins: false);

        var response = (ExecuteMultipleResponse)test.Service.Execute(
            new ExecuteMultipleRequest { Requests = Requests("one", null, "three"), Settings = new ExecuteMultipleSettings { ContinueOnError = true } });

        Assert.IsTrue(response.IsFaulted);
        Assert.AreEqual(1, response.Responses.Single().RequestIndex);
        Assert.AreEqual(2, Contacts(test));
    }

    [TestMethod]
    public void ExecuteTransaction_keeps_nothing_after_a_fault_and_says_which()
    {
        using var test = new TestOrganization(withPlugins: false);

        var fault = (ExecuteTransactionFault)Faulted.By(
            () => test.Service.Execute(new ExecuteTransactionRequest { Requests = Requests("one", null, "three") }));

        Assert.AreEqual(1, fault.FaultedRequestIndex);
        Assert.AreEqual(0, Contacts(test));
    }

    [TestMethod]
    public void A_batch_of_more_than_1000_requests_is_refused()
    {
        using var test = new TestOrganization(withPlugins: false);

        var fault = Faulted.By(() => test.Service.Execute(
            new ExecuteMultipleRequest { Requests = Requests([.. Enumerable.Repeat("x", 1001)]), Settings = new ExecuteMultipleSettings() }));

        Assert.AreEqual(Faults.BatchTooLarge, fault.ErrorCode);
    }

    [TestMethod]
    public void A_batch_may_hold_transactions_but_a_transaction_no_batch()
    {
        using var test = new TestOrganization(withPlugins: false);
        var transaction = new ExecuteTransactionRequest { Requests = Requests("one", "two") };

        var response = (ExecuteMultipleResponse)test.Service.Execute(
            new ExecuteMultipleRequest { Requests = [transaction], Settings = new ExecuteMultipleSettings() });
        Assert.IsFalse(response.IsFaulted);
        Assert.AreEqual(2, Contacts(test));

        var fault = Faulted.By(() => test.Service.Execute(new ExecuteTransactionRequest { Requests = [transaction] }));
        Assert.Contains("ExecuteTransaction cannot stand inside it", fault.Message);
    }

    private static OrganizationRequestCollection Requests(params string?[] names)
    {
        var requests = new OrganizationRequestCollection();
        foreach (var name in names) requests.Add(new CreateRequest { Target = new Entity("contact") { ["lastname"] = name ?? new string('x', 5000) } });
        return requests;
    }

    private static int Contacts(TestOrganization test) => test.Service.RetrieveMultiple(new QueryExpression("contact")).Entities.Count;
}
