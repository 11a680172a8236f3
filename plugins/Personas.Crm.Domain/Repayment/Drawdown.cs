using System;

namespace Personas.Crm.Domain.Repayment;

/// <summary>A part of the credit that is paid out after the start.</summary>
/// <param name="On">The day; it bears interest from this day on. On a due date it is paid out after that instalment.</param>
/// <param name="Amount">How much, in the currency's unit; positive.</param>
public sealed record Drawdown(DateTime On, decimal Amount);
