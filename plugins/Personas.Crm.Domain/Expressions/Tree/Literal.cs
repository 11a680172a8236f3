using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Tree;

/// <summary>A value written in an expression.</summary>
/// <param name="Value">The value. Of a time without a zone: the time on the user's clock.</param>
/// <param name="IsLocal">Whether the value is a time on the user's clock, an instant only once the zone is known.</param>
/// <param name="Json">The value as JSON, for writing the expression again.</param>
public sealed record Literal(FactValue Value, bool IsLocal, string Json)
{
    /// <summary>What people call the row that it refers to; null when it is no reference, or was written as a mere id.</summary>
    public string? Name { get; init; }

    /// <summary>The amount in the currency that it names, of which <see cref="Value"/> is the worth in the organisation's; null when it names none.</summary>
    public NamedAmount? Amount { get; init; }
}
