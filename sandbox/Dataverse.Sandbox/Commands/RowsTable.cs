using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Spectre.Console;

namespace Dataverse.Sandbox.Commands;

/// <summary>Rows drawn as a table for people: labels rather than numbers.</summary>
internal static class RowsTable
{
    public static void Draw(IAnsiConsole console, IReadOnlyList<Entity> rows)
    {
        if (rows.Count == 0)
        {
            console.WriteLine("no rows");
            return;
        }

        var columns = rows
            .SelectMany(row => row.Attributes.Where(attribute => attribute.Value is not Guid id || id != row.Id).Select(attribute => attribute.Key))
            .Distinct().ToList();
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var column in columns) table.AddColumn(Markup.Escape(column));
        foreach (var row in rows) table.AddRow(columns.Select(column => Markup.Escape(Shown(row, column))).ToArray());
        console.Write(table);
    }

    public static void DrawOne(IAnsiConsole console, Entity row)
    {
        var table = new Table { Border = TableBorder.Rounded, ShowHeaders = false };
        table.AddColumns("column", "value");
        foreach (var column in row.Attributes.Keys.Order()) table.AddRow(Markup.Escape(column), Markup.Escape(Shown(row, column)));
        console.Write(table);
    }

    /// <summary>The label of a value where it has one, else the value.</summary>
    public static string Shown(Entity row, string column)
    {
        if (!row.Contains(column) || row[column] is null) return "";
        if (row.FormattedValues.TryGetValue(column, out var label) && !string.IsNullOrEmpty(label)) return label;
        return row[column] is EntityReference { Name: { Length: > 0 } name } ? name : RecordJson.Text(RecordJson.Write(row[column])) ?? "";
    }
}
