using System.IO;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Mono;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Segments;

[TestClass]
public sealed class GlobetrotterTests
{
    [TestMethod]
    public void A_column_of_somebody_elses_solution_becomes_a_fact_by_one_row_and_works_at_once()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Segment("eligible", BankFacts.Eligible);
        bank.RunQueue();
        using (var zip = File.OpenRead(Built.TravelZip)) bank.Organization.Import(zip);

        bank.Fact("is_globetrotter", FactType.Boolean, """{"column":"ext_isglobetrotter"}""");
        bank.Segment("globetrotter", """{"version":1,"all":[{"fact":"is_globetrotter","op":"eq","value":true}]}""");
        bank.RunQueue();
        var ada = bank.Customer();
        bank.RunQueue();
        Assert.AreEqual("eligible", bank.Memberships(ada));

        bank.Update(Contact.LogicalName, ada, "ext_isglobetrotter", true);
        bank.RunQueue();
        Assert.AreEqual("eligible,globetrotter", bank.Memberships(ada));
    }
}
