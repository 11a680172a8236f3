using System;

namespace Personas.Crm.Domain.Products;

/// <summary>Days from one to another, both included; days are dates without time in the organisation's zone.</summary>
/// <param name="From">The first day; null for no first.</param>
/// <param name="To">The last day; null for no last.</param>
public sealed record DateRange(DateTime? From, DateTime? To)
{
    /// <summary>All days.</summary>
    public static DateRange Always { get; } = new(null, null);

    /// <summary>Whether a day lies in the range.</summary>
    public bool Includes(DateTime day) => (From is not { } from || day.Date >= from) && (To is not { } to || day.Date <= to);
}
