using System.Linq;
using System.Xml.Linq;
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

    [TestMethod]
    public void Every_chart_can_be_drawn()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Segment("eligible", BankFacts.Eligible);
        bank.RunQueue();
        bank.Customer();
        bank.RunQueue();
        var charts = bank.All("savedqueryvisualization", "name", "datadescription", "presentationdescription");
        Assert.IsGreaterThan(10, charts.Count);
        foreach (var chart in charts)
        {
            var data = XElement.Parse((string)chart["datadescription"]);
            var fetch = data.Descendants("fetch").Single();
            var columns = fetch.Descendants("attribute").Select(column => (string)column.Attribute("alias")!).ToList();
            var drawn = data.Descendants("category").Concat(data.Descendants("measure")).Select(part => (string)part.Attribute("alias")!).ToList();
            Assert.IsTrue(drawn.All(columns.Contains), $"{chart["name"]} draws a column that it does not ask for.");
            var series = XElement.Parse((string)chart["presentationdescription"]).Element("Series")!.Elements("Series").Count();
            Assert.AreEqual(data.Descendants("measure").Count(), series, $"{chart["name"]}: one series a measure.");
            bank.Service.RetrieveMultiple(new FetchExpression(fetch.ToString()));
        }
    }
}
