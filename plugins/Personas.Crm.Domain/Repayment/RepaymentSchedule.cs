using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Repayment.Planning;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Repayment;

/// <summary>How a credit is repaid, instalment by instalment. Immutable.</summary>
public sealed class RepaymentSchedule
{
    internal RepaymentSchedule(RepaymentTerms terms, IReadOnlyList<Instalment> instalments)
    {
        Terms = terms;
        Instalments = instalments;
        Totals = RepaymentTotals.Of(instalments);
    }

    /// <summary>What the schedule follows from.</summary>
    public RepaymentTerms Terms { get; }

    /// <summary>The instalments by their numbers; at least one. The last one leaves nothing owed.</summary>
    public IReadOnlyList<Instalment> Instalments { get; }

    /// <summary>The sums.</summary>
    public RepaymentTotals Totals { get; }

    /// <summary>
    /// The schedule of terms: rounded by instalment (<see cref="RoundingRegime.Ledger"/>) or not at all (<see cref="RoundingRegime.Report"/>).
    /// Terms that cannot be repaid are problems that name the term, by its name in lower camel case, and what to do.
    /// </summary>
    public static Reading<RepaymentSchedule> Of(RepaymentTerms terms)
    {
        var problems = TermsCheck.Of(terms);
        if (problems.Count > 0) return Readings.Failed<RepaymentSchedule>(problems);
        var run = new LevelRefinement(new SchedulePlan(terms)).Run();
        return run.Problem is { } problem ? Readings.Failed<RepaymentSchedule>([problem]) : Readings.Of(new RepaymentSchedule(terms, run.Instalments));
    }

    /// <summary>
    /// The schedule as it is printed, every figure rounded for itself: so a line may be a step off its own sum. These are the payments that
    /// a customer makes and that an annual percentage rate is of. A ledger schedule is printed as it is.
    /// </summary>
    public RepaymentSchedule Printed() =>
        Terms.Regime == RoundingRegime.Ledger ? this : new RepaymentSchedule(Terms, Instalments.Select(Rounded).ToList());

    private Instalment Rounded(Instalment exact) => exact with
    {
        Opening = Terms.Rounding.Apply(exact.Opening),
        Drawn = Terms.Rounding.Apply(exact.Drawn),
        Interest = Terms.Rounding.Apply(exact.Interest),
        Capitalised = Terms.Rounding.Apply(exact.Capitalised),
        Principal = Terms.Rounding.Apply(exact.Principal),
        Payment = Terms.Rounding.Apply(exact.Payment),
        Closing = Terms.Rounding.Apply(exact.Closing),
    };
}
