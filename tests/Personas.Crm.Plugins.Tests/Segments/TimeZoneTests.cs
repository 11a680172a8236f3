using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Tests.Bank;

namespace Personas.Crm.Plugins.Tests.Segments;

[TestClass]
public sealed class TimeZoneTests
{
    [TestMethod]
    public void The_day_of_the_organisation_decides_from_the_next_refresh_on()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Segment("eligible", BankFacts.Eligible);
        bank.RunQueue();
        bank.Clock.MoveTo(new DateTime(2026, 3, 10, 16, 0, 0));
        var ada = bank.Customer(("birthdate", new DateTime(2002, 3, 11)));
        bank.RunQueue();
        Assert.AreEqual("", bank.Memberships(ada));

        SetZone(bank, "Tokyo Standard Time");
        bank.Refresh("all");

        Assert.AreEqual("eligible", bank.Memberships(ada), "In Tokyo it is the eleventh already.");
    }

    [TestMethod]
    public void A_zone_that_does_not_exist_is_named()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Segment("eligible", BankFacts.Eligible);
        bank.RunQueue();

        SetZone(bank, "Middle Earth");

        PublishingTests.Refused(() => bank.Refresh("all"), "pcrm_TimeZone holds 'Middle Earth'");
    }

    private static void SetZone(TestBank bank, string zone)
    {
        var definition = bank.All("environmentvariabledefinition", "schemaname").Single(row => (string)row["schemaname"] == "pcrm_TimeZone");
        bank.Service.Create(new Entity("environmentvariablevalue")
        {
            ["schemaname"] = "pcrm_TimeZone_value",
            ["environmentvariabledefinitionid"] = definition.ToEntityReference(),
            ["value"] = zone,
        });
    }
}
