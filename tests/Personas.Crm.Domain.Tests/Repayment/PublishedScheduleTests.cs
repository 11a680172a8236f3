using System.Globalization;
using System.Linq;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Repayment;
using Personas.Crm.Domain.Repayment.DayCounts;
using Personas.Crm.Domain.Repayment.Functions;
using Personas.Crm.Domain.Repayment.Methods;

namespace Personas.Crm.Domain.Tests.Repayment;

[TestClass]
public sealed class PublishedScheduleTests
{
    [TestMethod]
    public void The_schedules_of_the_Commission_come_out_as_printed()
    {
        var effective = FinancialFunctions.Nominal(0.07m, 12) * 100;
        Check("EC-01_months_1-12", Loan.OfTheCommission());
        Check("EC-02c_20_years", Loan.OfTheCommission(instalments: 20) with { Frequency = PaymentFrequency.Yearly, FirstDue = Loan.Day("2012-02-15") });
        Check("EC-13_months_1-12", Loan.OfTheCommission() with { Method = RepaymentMethod.EqualPrincipal });
        Check("EC-20_months_1-12", Loan.OfTheCommission(rate: 5));
        Check("EC-31_12_months", Loan.OfTheCommission(effective, 12) with { Amount = 30000, Method = RepaymentMethod.EqualPrincipal });
    }

    [TestMethod]
    [DataRow("FIN-1")]
    [DataRow("FIN-2")]
    [DataRow("FIN-3")]
    [DataRow("FIN-4")]
    [DataRow("FIN-5")]
    public void The_ledgers_of_Fineract_come_out_to_the_cent(string id)
    {
        var schedule = Ledger(id).Schedule();
        var rows = (JArray)Case(id)["rows"]!;
        Assert.HasCount(rows.Count, schedule.Instalments);
        for (var i = 0; i < rows.Count; i++)
        {
            var found = schedule.Instalments[i];
            var place = $"{id}, {i + 1}";
            Assert.AreEqual((int)rows[i]["no"]!, found.Number, place);
            Assert.AreEqual(Loan.Day((string)rows[i]["from"]!), found.From, place);
            Assert.AreEqual(Loan.Day((string)rows[i]["due"]!), found.Due, place);
            Assert.AreEqual((decimal)rows[i]["instalment"]!, found.Payment, place);
            Assert.AreEqual((decimal)rows[i]["interest"]!, found.Interest, place);
            Assert.AreEqual((decimal)rows[i]["principal"]!, found.Principal, place);
            Assert.AreEqual((decimal)rows[i]["balance"]!, found.Closing, place);
        }
    }

    /// <summary>Its total is 48 times the instalment less the amount: nothing was settled with the last one.</summary>
    [TestMethod]
    public void The_lease_of_the_Federal_Reserve_comes_out_as_printed()
    {
        var expected = (JObject)Case("FED-1")["expected"]!;
        var terms = Loan.Of(18800, 9, 48);
        foreach (var schedule in new[] { terms.Schedule(), (terms with { Regime = RoundingRegime.Report }).Schedule().Printed() })
        {
            for (var i = 0; i < 2; i++)
            {
                Assert.AreEqual((decimal)expected["instalment"]!, schedule.Instalments[i].Payment);
                Assert.AreEqual((decimal)expected[$"interest_{i + 1}"]!, schedule.Instalments[i].Interest);
                Assert.AreEqual((decimal)expected[$"principal_{i + 1}"]!, schedule.Instalments[i].Principal);
                Assert.AreEqual((decimal)expected[$"balance_{i + 1}"]!, schedule.Instalments[i].Closing);
            }
        }
        var printed = (terms with { Regime = RoundingRegime.Report }).Schedule().Printed();
        Assert.AreEqual((decimal)expected["total_interest"]!, printed.Totals.Payment - 18800);
    }

    [TestMethod]
    public void The_instalments_of_lenders_come_out_as_printed()
    {
        foreach (var expected in ((JObject)Case("ARQ-d")["expected"]!).Properties())
        {
            var words = expected.Name.Split(' ');
            var terms = Loan.Of(150000, RepaymentOracles.Number(words[1].TrimEnd('%')), 12 * int.Parse(words[0].TrimEnd('y'), CultureInfo.InvariantCulture));
            Assert.AreEqual((decimal)expected.Value, terms.Schedule().Instalments[0].Payment, expected.Name);
        }
        var linear = Loan.Of(2900, 10.5m, 48) with { Method = RepaymentMethod.EqualPrincipal, Regime = RoundingRegime.Report };
        Assert.AreEqual((decimal)Case("SB-1")["expected"]!["first_payment"]!, linear.Schedule().Printed().Instalments[0].Payment);
    }

    private static RepaymentTerms Ledger(string id) => id switch
    {
        "FIN-1" => Loan.Of(100, 9.4822m, 6) with { DayCount = DayCount.BondBasis, Basis = InterestBasis.DayCounted },
        "FIN-2" => Ledger("FIN-1") with { Amount = 200, LaterDrawdowns = [new Drawdown(Loan.Day("2024-03-01"), 100)] },
        "FIN-3" => Loan.Of(1000, 0, 4),
        "FIN-4" => Loan.Of(100, 9.4822m, 6) with { Frequency = PaymentFrequency.Weekly },
        _ => Ledger("FIN-1") with { Frequency = new PaymentFrequency(PeriodUnit.Day, 15), DayCount = DayCount.Actual360 },
    };

    private static JToken Case(string id) => JArray.Parse(RepaymentOracles.Text("loan_schedules.json")).Single(one => (string?)one["id"] == id);

    private static void Check(string name, RepaymentTerms terms)
    {
        var schedule = terms.Schedule().Printed();
        Assert.HasCount(terms.Instalments, schedule.Instalments);
        foreach (var row in RepaymentOracles.Rows($"data/schedule_{name}.csv"))
        {
            var found = schedule.Instalments[int.Parse(row[0], CultureInfo.InvariantCulture) - 1];
            decimal[] figures = [found.Opening, found.Interest, found.Principal, found.Payment, found.Closing];
            for (var i = 0; i < figures.Length; i++) Assert.AreEqual(RepaymentOracles.Number(row[i + 1]), figures[i], $"{name}: {string.Join(",", row)}");
        }
        Assert.AreEqual(0m, schedule.Instalments[^1].Closing, name);
    }
}
