namespace Personas.Crm.Domain.Repayment;

/// <summary>Where in a schedule amounts are rounded.</summary>
public enum RoundingRegime
{
    /// <summary>
    /// Each instalment's interest and capital are rounded, and so is the level instalment; the last instalment is whatever clears the
    /// balance. What a lender books.
    /// </summary>
    Ledger,

    /// <summary>
    /// Nothing in the schedule is rounded; figures are rounded one by one when they are printed (<see cref="RepaymentSchedule.Printed"/>).
    /// What the examples of the European Commission do.
    /// </summary>
    Report,
}
