using System;
using System.Collections.Generic;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Query.Model;

namespace Dataverse.Sandbox.Query.Sql;

/// <summary>A table of the query, found in the catalogue and named in SQL.</summary>
internal sealed class BoundSource(Source model, Table table, string sqlName, string alias, SqlText text, Catalog catalog)
{
    /// <summary>How it was asked for.</summary>
    public Source Model => model;

    /// <summary>The table.</summary>
    public Table Table => table;

    /// <summary>What stands for it in the FROM clause: all of it, or what the caller may see of it.</summary>
    public required string Rows { get; init; }

    /// <summary>Its name in the statement.</summary>
    public string SqlName => sqlName;

    /// <summary>Its name in the query; empty for the table asked for.</summary>
    public string Alias => alias;

    /// <summary>The joined tables.</summary>
    public List<BoundLink> Joins { get; } = [];

    /// <summary>The primary key as SQL.</summary>
    public string PrimaryKey => $"{sqlName}.{SqlText.Quoted(table.PrimaryId)}";

    /// <summary>
    /// The column of that name, or the virtual one beside a column: <c>&lt;column&gt;name</c> (label of a choice, name of the row referred to) and
    /// <c>&lt;lookup&gt;type</c> (its table).
    /// </summary>
    /// <exception cref="QueryException">There is none.</exception>
    public ColumnExpression Column(string name, string place)
    {
        if (table.Find(name) is { IsStored: true } column) return Stored(column);
        if (Beside(name, "name") is { } named && VirtualColumns.NameOf(Stored(named), name, text, catalog) is { } virtualName) return virtualName;
        if (Beside(name, "type") is { IsReference: true } reference) return VirtualColumns.TypeOf(Stored(reference), name, text);
        if (table.Find(name) is not null)
            throw new QueryException(place, $"'{table.LogicalName}.{name}' is a column without a value of its own and cannot be queried.");
        try
        {
            return Stored(table[name]);
        }
        catch (UnknownNameException unknown)
        {
            throw new QueryException(place, unknown.Message, unknown.ErrorCode);
        }
    }

    private ColumnExpression Stored(Column column) => new(column, $"{sqlName}.{SqlText.Quoted(column.LogicalName)}",
        column.IsPolymorphic ? $"{sqlName}.{SqlText.Quoted(Records.Stored.TypeColumn(column))}" : null);

    private Column? Beside(string name, string suffix) => name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)
        && table.Find(name[..^suffix.Length]) is { IsStored: true } column ? column : null;
}

/// <summary>A joined table and how it was asked for.</summary>
internal sealed record BoundLink(Link Model, BoundSource Source);
