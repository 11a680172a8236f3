using Dataverse.Sandbox.Metadata;

namespace Dataverse.Sandbox.Query.Sql;

/// <summary>A column of a table in a query, as SQL.</summary>
/// <param name="Column">What it holds; for a virtual column one made for it.</param>
/// <param name="Sql">The expression.</param>
/// <param name="TypeSql">For a reference to several tables: the expression of the table's name; otherwise null.</param>
internal sealed record ColumnExpression(Column Column, string Sql, string? TypeSql = null);
