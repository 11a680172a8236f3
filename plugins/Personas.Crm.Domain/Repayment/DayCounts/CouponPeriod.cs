using System;

namespace Personas.Crm.Domain.Repayment.DayCounts;

/// <summary>
/// The regular period between two due dates, for conventions that count by it: ACT/ACT ICMA takes its length, 30E/360 ISDA asks whether
/// it ends the contract. An irregular first period is counted by the regular one that would end with it.
/// </summary>
/// <param name="From">The due date before, or the one that would have been.</param>
/// <param name="To">The due date.</param>
/// <param name="IsLast">Whether the due date is the contract's maturity.</param>
public sealed record CouponPeriod(DateTime From, DateTime To, bool IsLast = false);
