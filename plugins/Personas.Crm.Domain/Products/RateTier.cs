using System;

namespace Personas.Crm.Domain.Products;

/// <summary>A rate from some amount on.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Above">Amounts above it have the tier's rate, up to and including where the next tier begins; an amount of money.</param>
/// <param name="Rate">The nominal rate in percent a year; of a variable item the margin in percentage points.</param>
public sealed record RateTier(Guid Id, decimal Above, decimal Rate);
