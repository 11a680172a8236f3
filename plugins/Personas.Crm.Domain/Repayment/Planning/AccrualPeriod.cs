using System;

namespace Personas.Crm.Domain.Repayment.Planning;

/// <summary>The time between two instalments, in stretches of one rate and one balance. Interest within it is simple.</summary>
internal sealed class AccrualPeriod
{
    public required DateTime From { get; init; }

    public required DateTime Due { get; init; }

    /// <summary>As the day count counts them.</summary>
    public required int Days { get; init; }

    /// <summary>At least one, in the order of time.</summary>
    public required AccrualStretch[] Stretches { get; init; }

    /// <summary>What is paid out on the due date, after the instalment.</summary>
    public required decimal DrawnOnDue { get; init; }

    /// <summary>Whether another rate than before begins to hold at its start or during it.</summary>
    public required bool HasNewRate { get; init; }

    /// <summary>Whether money was paid out at its start or during it.</summary>
    public required bool HasNewCapital { get; init; }

    /// <summary>The rate of its last day, percent a year.</summary>
    public decimal Percent => Stretches[Stretches.Length - 1].Percent;

    /// <summary>What is paid out during it, before the due date.</summary>
    public decimal Drawn
    {
        get
        {
            var drawn = 0m;
            foreach (var stretch in Stretches) drawn += stretch.Drawn;
            return drawn;
        }
    }

    /// <summary>The interest, not rounded, on what is owed at its beginning and paid out during it.</summary>
    public decimal Interest(decimal balance)
    {
        var interest = 0m;
        foreach (var stretch in Stretches)
        {
            balance += stretch.Drawn;
            interest += balance * stretch.Factor;
        }
        return interest;
    }
}
