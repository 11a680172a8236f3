using System.Globalization;
using System.Linq;
using Personas.Crm.Domain.Repayment;

namespace Personas.Crm.Domain.Tests.Repayment;

[TestClass]
public sealed class DueDateTests
{
    [TestMethod]
    public void A_31st_that_became_a_29th_is_a_31st_again() =>
        Check(Loan.Of(1000, 6, 3, "2024-01-31"), "2024-02-29", "2024-03-31", "2024-04-30");

    [TestMethod]
    public void The_end_of_February_stays_a_29th_or_an_end_of_month_as_chosen()
    {
        var loan = Loan.Of(1000, 6, 3, "2024-02-29");
        Check(loan, "2024-03-29", "2024-04-29", "2024-05-29");
        Check(loan with { EndOfMonth = true }, "2024-03-31", "2024-04-30", "2024-05-31");
        Check(loan with { EndOfMonth = true, FirstDue = Loan.Day("2024-04-15") }, "2024-04-15", "2024-05-15", "2024-06-15");
        Check(loan with { Frequency = PaymentFrequency.Yearly, EndOfMonth = true }, "2025-02-28", "2026-02-28", "2027-02-28");
    }

    [TestMethod]
    public void A_payment_day_is_the_first_after_a_whole_period_or_the_first_of_all()
    {
        var loan = Loan.Of(1000, 6, 2, "2024-01-12") with { PaymentDay = 15 };
        Check(loan, "2024-02-15", "2024-03-15");
        Check(loan with { FirstPeriod = FirstPeriod.Short }, "2024-01-15", "2024-02-15");
        Check(loan with { PaymentDay = 10 }, "2024-03-10", "2024-04-10");
        Check(loan with { PaymentDay = 10, FirstPeriod = FirstPeriod.Short }, "2024-02-10", "2024-03-10");
        Check(loan with { PaymentDay = 12, FirstPeriod = FirstPeriod.Short }, "2024-02-12", "2024-03-12");
        Check(loan with { PaymentDay = 31, FirstPeriod = FirstPeriod.Short }, "2024-01-31", "2024-02-29");
        Check(loan with { Frequency = PaymentFrequency.Quarterly }, "2024-04-15", "2024-07-15");
        Check(loan with { Frequency = PaymentFrequency.Quarterly, PaymentDay = 10 }, "2024-05-10", "2024-08-10");
    }

    [TestMethod]
    public void Weeks_and_days_are_counted_from_the_first()
    {
        Check(Loan.Of(1000, 6, 3) with { Frequency = PaymentFrequency.Weekly }, "2024-01-08", "2024-01-15", "2024-01-22");
        Check(Loan.Of(1000, 6, 2) with { Frequency = PaymentFrequency.Weekly, FirstDue = Loan.Day("2024-01-05") }, "2024-01-05", "2024-01-12");
        Check(Loan.Of(1000, 6, 2) with { Frequency = new PaymentFrequency(PeriodUnit.Day, 15) }, "2024-01-16", "2024-01-31");
    }

    [TestMethod]
    [DataRow(12, 12, 52, 4, 1)]
    [DataRow(60, 60, 260, 20, 5)]
    [DataRow(1, 1, 4, null, null)]
    [DataRow(10, 10, 43, null, null)]
    public void A_term_in_months_has_as_many_instalments(int months, int monthly, int weekly, int? quarterly, int? yearly)
    {
        Assert.AreEqual(monthly, PaymentFrequency.Monthly.InstalmentsIn(months));
        Assert.AreEqual(weekly, PaymentFrequency.Weekly.InstalmentsIn(months));
        Assert.AreEqual(quarterly, PaymentFrequency.Quarterly.InstalmentsIn(months));
        Assert.AreEqual(yearly, PaymentFrequency.Yearly.InstalmentsIn(months));
    }

    private static void Check(RepaymentTerms terms, params string[] expected)
    {
        var found = terms.Schedule().Instalments.Take(expected.Length)
            .Select(instalment => instalment.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToArray();
        CollectionAssert.AreEqual(expected, found, string.Join(" ", found));
    }
}
