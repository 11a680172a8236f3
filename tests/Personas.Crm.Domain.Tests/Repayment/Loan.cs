using System;
using System.Globalization;
using Personas.Crm.Domain.Repayment;

namespace Personas.Crm.Domain.Tests.Repayment;

/// <summary>Terms that are valid, for tests to change; and schedules of them.</summary>
internal static class Loan
{
    public static RepaymentTerms Of(decimal amount, decimal rate, int instalments, string start = "2024-01-01") => new()
    {
        Amount = amount,
        Rate = rate,
        Instalments = instalments,
        Start = Day(start),
    };

    /// <summary>The credit of the Commission's examples: 200,000 over 20 years, printed to cents from an unrounded schedule.</summary>
    public static RepaymentTerms OfTheCommission(decimal rate = 6, int instalments = 240) =>
        Of(200000, rate, instalments, "2012-01-12") with { Regime = RoundingRegime.Report };

    public static RepaymentSchedule Schedule(this RepaymentTerms terms) => RepaymentSchedule.Of(terms).Required;

    public static DateTime Day(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
