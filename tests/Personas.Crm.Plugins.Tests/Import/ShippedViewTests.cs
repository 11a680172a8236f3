using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Plugins.Tests.Bank;

namespace Personas.Crm.Plugins.Tests.Import;

[TestClass]
public sealed class ShippedViewTests
{
    [TestMethod]
    public void Every_view_can_be_asked_for_its_rows()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Customer();
        var views = bank.All("savedquery", "name", "fetchxml").Where(view => view.Contains("fetchxml")).ToList();
        Assert.IsGreaterThan(50, views.Count);
        foreach (var view in views) bank.Service.RetrieveMultiple(new FetchExpression((string)view["fetchxml"]));
    }
}
