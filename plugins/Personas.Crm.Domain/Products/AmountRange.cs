namespace Personas.Crm.Domain.Products;

/// <summary>A range that includes both ends.</summary>
/// <param name="From">Where it begins, itself included; null for no lower end.</param>
/// <param name="To">Where it ends, itself included; null for no upper end.</param>
public sealed record AmountRange(decimal? From, decimal? To)
{
    /// <summary>The range without ends.</summary>
    public static AmountRange Any { get; } = new(null, null);

    /// <summary>Whether a value lies in the range.</summary>
    public bool Includes(decimal value) => (From is not { } from || value >= from) && (To is not { } to || value <= to);
}
