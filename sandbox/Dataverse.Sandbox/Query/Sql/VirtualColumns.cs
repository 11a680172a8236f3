using System.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Records;

namespace Dataverse.Sandbox.Query.Sql;

/// <summary>The columns that Dataverse keeps no value for: the name of what a lookup refers to, the label of a choice, the table of a lookup.</summary>
internal static class VirtualColumns
{
    /// <summary>The text that stands for the value of a column; null when its type has none.</summary>
    public static ColumnExpression? NameOf(ColumnExpression of, string name, SqlText text, Catalog catalog) => of.Column switch
    {
        { Choice: { } choice, Type: not ColumnType.Choices } => Text(name, Label(of, choice, text)),
        { IsReference: true } => Text(name, ReferredName(of, text, catalog)),
        _ => null,
    };

    /// <summary>The logical name of the table that a lookup refers to.</summary>
    public static ColumnExpression TypeOf(ColumnExpression of, string name, SqlText text)
    {
        var sql = of.TypeSql ?? $"CASE WHEN {of.Sql} IS NOT NULL THEN {text.Parameter(of.Column.Targets[0])} END";
        return new(new Column { LogicalName = name, SchemaName = name, Type = ColumnType.EntityName }, $"({sql} COLLATE {TextFunctions.Collation})");
    }

    private static ColumnExpression Text(string name, string sql) =>
        new(new Column { LogicalName = name, SchemaName = name, Type = ColumnType.String }, $"({sql} COLLATE {TextFunctions.Collation})");

    private static string Label(ColumnExpression of, Choice choice, SqlText text) => choice.Options.Count == 0 ? "NULL"
        : $"CASE {of.Sql} {string.Join(" ", choice.Options.Select(option => $"WHEN {option.Value} THEN {text.Parameter(option.Label)}"))} END";

    private static string ReferredName(ColumnExpression of, SqlText text, Catalog catalog)
    {
        var named = of.Column.Targets.Select(catalog.Find).OfType<Table>().Where(target => target.PrimaryName.Length > 0).ToList();
        if (named.Count == 0) return "NULL";
        return of.TypeSql is null ? Lookup(named[0], of.Sql)
            : $"CASE {of.TypeSql} {string.Join(" ", named.Select(target => $"WHEN {text.Parameter(target.LogicalName)} THEN {Lookup(target, of.Sql)}"))} END";
    }

    private static string Lookup(Table target, string id) =>
        $"(SELECT named.{SqlText.Quoted(target.PrimaryName)} FROM {SqlText.Quoted(target.LogicalName)} AS named "
        + $"WHERE named.{SqlText.Quoted(target.PrimaryId)} = {id})";
}
