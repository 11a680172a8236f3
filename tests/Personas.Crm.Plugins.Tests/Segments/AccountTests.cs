using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Segments;

[TestClass]
public sealed class AccountTests
{
    [TestMethod]
    public void Accounts_are_customers_with_segments_of_their_own()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Fact("employees", FactType.Integer, """{"column":"numberofemployees"}""");
        bank.Segment("large", """{"version":1,"all":[{"fact":"employees","op":"ge","value":250}]}""", table: CustomerTable.Account);
        bank.Segment("eligible", BankFacts.Eligible);
        bank.RunQueue();

        var works = bank.Service.Create(new Entity(Account.LogicalName) { ["name"] = "Works", ["numberofemployees"] = 300 });
        var ada = bank.Customer();
        bank.RunQueue();
        Assert.AreEqual("large", bank.Memberships(works));
        Assert.AreEqual("eligible", bank.Memberships(ada));

        bank.Update(Account.LogicalName, works, "numberofemployees", 200);
        bank.RunQueue();
        Assert.AreEqual("", bank.Memberships(works));
    }
}
