using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Repayment;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Apr.Assumptions;

/// <summary>A bridging loan: all is drawn at once and for the whole duration, which is twelve months when it is not known (MCD (j)).</summary>
/// <param name="Amount">What is drawn, and repaid at the end.</param>
/// <param name="MonthlyRate">Interest per month as a fraction.</param>
public sealed record BridgingLoan(decimal Amount, decimal MonthlyRate)
{
    private const int UnknownMonths = 12;

    /// <summary>The duration in months; null when it is not known.</summary>
    public int? Months { get; init; }

    /// <summary>Whether interest is added to the capital each month and paid at the end; else it is paid each month.</summary>
    public bool Capitalised { get; init; }

    /// <summary>Charges, as payments in years from the drawdown.</summary>
    public IReadOnlyList<TimedFlow> Charges { get; init; } = [];

    /// <summary>How amounts paid are rounded.</summary>
    public RoundingRule Rounding { get; init; } = RoundingRule.Cents;

    /// <summary>The flows.</summary>
    public IReadOnlyList<TimedFlow> Flows() =>
        [.. AprAssumptions.DrawnAtOnce(Amount), .. Capitalised ? AtTheEnd() : EachMonth(), .. Charges];

    private IEnumerable<TimedFlow> AtTheEnd()
    {
        var months = Months ?? UnknownMonths;
        return [TimedFlow.Payment(months / 12m, Rounding.Apply(Amount * DecimalMath.Power(1 + MonthlyRate, months)))];
    }

    private IEnumerable<TimedFlow> EachMonth()
    {
        var months = Months ?? UnknownMonths;
        var interest = Rounding.Apply(Amount * MonthlyRate);
        return Enumerable.Range(1, months).Select(month => TimedFlow.Payment(month / 12m, interest)).Concat([TimedFlow.Payment(months / 12m, Amount)]);
    }
}
