using System;

namespace Personas.Crm.Domain.Repayment;

/// <summary>
/// One line of a schedule. Closing = opening + drawn + capitalised − principal, exactly, unless the line was rounded figure by figure
/// for print.
/// </summary>
public sealed record Instalment
{
    /// <summary>Its number; the first is 1.</summary>
    public required int Number { get; init; }

    /// <summary>The day from which its interest runs: the due date before, or the start.</summary>
    public required DateTime From { get; init; }

    /// <summary>The day on which it falls due; this day bears no interest any more.</summary>
    public required DateTime Due { get; init; }

    /// <summary>The days between, as the day count counts them.</summary>
    public required int Days { get; init; }

    /// <summary>The nominal rate of its last day, percent a year.</summary>
    public required decimal Rate { get; init; }

    /// <summary>What is owed at its beginning, the first drawdown included.</summary>
    public required decimal Opening { get; init; }

    /// <summary>What is paid out during it or on its due date, after the instalment.</summary>
    public decimal Drawn { get; init; }

    /// <summary>The interest of the period.</summary>
    public required decimal Interest { get; init; }

    /// <summary>The interest that is not paid but added to what is owed: all of it, or none.</summary>
    public decimal Capitalised { get; init; }

    /// <summary>The capital that is repaid; with the last instalment, the balloon too.</summary>
    public required decimal Principal { get; init; }

    /// <summary>What the customer pays: interest, unless it is capitalised, and principal.</summary>
    public required decimal Payment { get; init; }

    /// <summary>What is owed after it.</summary>
    public required decimal Closing { get; init; }
}
