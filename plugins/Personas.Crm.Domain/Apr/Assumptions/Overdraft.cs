using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Repayment;

namespace Personas.Crm.Domain.Apr.Assumptions;

/// <summary>
/// An overdraft facility: all is drawn at once and for the whole duration, which is three months when it is not known (CCD (d), MCD (i)).
/// Interest is paid at the end of each month, as overdrafts are settled; the capital at the end.
/// </summary>
/// <param name="Limit">What may be drawn.</param>
/// <param name="MonthlyRate">Interest per month as a fraction: the nominal rate over 12, or <see cref="EffectiveRate.PerPeriod"/>.</param>
public sealed record Overdraft(decimal Limit, decimal MonthlyRate)
{
    private const int UnknownMonths = 3;

    /// <summary>The duration in months; null when it is not known.</summary>
    public int? Months { get; init; }

    /// <summary>Charges, as payments in years from the drawdown.</summary>
    public IReadOnlyList<TimedFlow> Charges { get; init; } = [];

    /// <summary>How amounts paid are rounded.</summary>
    public RoundingRule Rounding { get; init; } = RoundingRule.Cents;

    /// <summary>The flows.</summary>
    public IReadOnlyList<TimedFlow> Flows()
    {
        var months = Months ?? UnknownMonths;
        var interest = Rounding.Apply(Limit * MonthlyRate);
        return
        [
            .. AprAssumptions.DrawnAtOnce(Limit),
            .. Enumerable.Range(1, months).Select(month => TimedFlow.Payment(month / 12m, interest)),
            TimedFlow.Payment(months / 12m, Limit),
            .. Charges,
        ];
    }
}
