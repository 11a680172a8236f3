using System.Globalization;

namespace Personas.Crm.Domain.Apr.RegZ;

/// <summary>What a transaction of appendix J is measured in.</summary>
/// <param name="Kind">The interval.</param>
/// <param name="Multiple">How many of it make one unit-period; 1 for half months and years.</param>
public sealed record UnitPeriod(UnitPeriodKind Kind, int Multiple = 1)
{
    /// <summary>Unit-periods in a year: 12 months, 24 half months, 52 weeks or 365 days over the multiple (paragraph (b)(5)).</summary>
    public decimal PerYear => Kind switch
    {
        UnitPeriodKind.Day => 365m / Multiple,
        UnitPeriodKind.Week => 52m / Multiple,
        UnitPeriodKind.HalfMonth => 24,
        UnitPeriodKind.Month => 12m / Multiple,
        _ => 1,
    };

    /// <summary>The unit-period of a number of months: twelve or more are a year.</summary>
    internal static UnitPeriod OfMonths(int months) => months < 12 ? new(UnitPeriodKind.Month, months) : new(UnitPeriodKind.Year);

    /// <summary>The unit-period in words: <c>2 weeks</c>, <c>half month</c>.</summary>
    public override string ToString()
    {
        var name = Kind == UnitPeriodKind.HalfMonth ? "half month" : Kind.ToString().ToLowerInvariant();
        return Multiple == 1 ? name : string.Format(CultureInfo.InvariantCulture, "{0} {1}s", Multiple, name);
    }
}
