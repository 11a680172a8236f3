namespace Personas.Crm.Domain.Repayment.Planning;

/// <summary>What is still to be repaid when the remaining instalments are levelled, at the rate that is in force then.</summary>
/// <param name="Plan">The periods.</param>
/// <param name="Index">The period of the next instalment.</param>
/// <param name="Capital">What is owed at its end without that period's interest.</param>
/// <param name="Interest">That period's interest, not rounded.</param>
/// <param name="Balloon">What is left to the last instalment.</param>
internal sealed record Remaining(SchedulePlan Plan, int Index, decimal Capital, decimal Interest, decimal Balloon)
{
    /// <summary>Capital and interest at the next due date.</summary>
    public decimal Owed => Capital + Interest;

    /// <summary>How many instalments there are as if there were no balloon that cuts them off; at least one.</summary>
    public int Count => Plan.Planned - Index;

    /// <summary>The rate in force at the next due date, as a part: 0.06.</summary>
    public decimal Rate => Plan.Periods[Index].Percent / 100;
}
