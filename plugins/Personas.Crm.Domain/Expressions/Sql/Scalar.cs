using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Sql;

/// <summary>A value of a row as SQL; NULL when it is missing.</summary>
/// <param name="Sql">The text, which needs no brackets around it.</param>
/// <param name="Type">What it is a value of.</param>
/// <param name="Scale">The decimals that the database keeps in the whole number; 0 where it has decimals of its own.</param>
internal sealed record Scalar(string Sql, FactType Type, int Scale = 0)
{
    public string IsMissing => $"{Sql} IS NULL";

    public string IsThere => $"{Sql} IS NOT NULL";

    /// <summary>The same with another value where it is missing.</summary>
    public Scalar Or(in FactValue other, Script script) =>
        other.IsMissing ? this : this with { Sql = $"COALESCE({Sql}, {script.Value(in other, Type, Scale)})" };
}
