namespace Personas.Crm.Domain.Repayment;

/// <summary>When the first instalment falls due, where a payment day is chosen and no first due date.</summary>
public enum FirstPeriod
{
    /// <summary>On the first payment day that is at least one whole period after the start: the first period is as long as the others, or longer.</summary>
    Long,

    /// <summary>On the first payment day after the start: the first period may be as short as a day.</summary>
    Short,
}
