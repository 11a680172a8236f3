using System;

namespace Personas.Crm.Domain.Apr;

/// <summary>An amount that moves on a day.</summary>
/// <param name="Kind">Which way it moves.</param>
/// <param name="Date">The day, without time of day, in the zone of the agreement.</param>
/// <param name="Amount">The amount in the currency of the credit; 0 or more.</param>
public sealed record CashFlow(FlowKind Kind, DateTime Date, decimal Amount)
{
    /// <summary>Credit drawn on a day.</summary>
    public static CashFlow Drawdown(DateTime date, decimal amount) => new(FlowKind.Drawdown, date, amount);

    /// <summary>A repayment or charge paid on a day.</summary>
    public static CashFlow Payment(DateTime date, decimal amount) => new(FlowKind.Payment, date, amount);
}
