using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dataverse.Sandbox.Metadata;

namespace Dataverse.Sandbox.Platform;

/// <summary>Reads the platform's tables from their definition files; their form is described in Definitions/README.md.</summary>
internal sealed class DefinitionReader
{
    private readonly Dictionary<string, List<string>> _blocks = new(StringComparer.Ordinal);
    private readonly List<(string Header, List<string> Lines)> _tables = [];
    private readonly List<string> _many = [];

    /// <summary>Takes in all files; a block of one may be used in another.</summary>
    /// <exception cref="InvalidDataException">A line is not of the form.</exception>
    public DefinitionReader(IEnumerable<string> texts)
    {
        foreach (var text in texts) Collect(text);
    }

    /// <summary>The columns that the platform gives to every table like this one: who and when, owner, state, import.</summary>
    public IReadOnlyList<ColumnDefinition> SystemColumns(Table table)
    {
        string[] blocks = table switch
        {
            { IsActivity: true } => ["activity", "activestate"],
            { Ownership: Ownership.UserOwned } => ["owned", "activestate", "audited", "imported"],
            _ => ["organized", "activestate", "audited", "imported"],
        };
        return [.. blocks.SelectMany(block => Expand("use " + block)).Select(line => ColumnDefinition.Read(table.LogicalName, Cells(line)))];
    }

    private void Collect(string text)
    {
        List<string>? body = null;
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd()))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (char.IsWhiteSpace(line[0])) (body ?? throw new InvalidDataException($"'{line}' belongs to no table.")).Add(line.Trim());
            else if (line.StartsWith("many ", StringComparison.Ordinal)) _many.Add(line[5..]);
            else if (line.StartsWith("block ", StringComparison.Ordinal)) _blocks.Add(line[6..], body = []);
            else _tables.Add((line, body = []));
        }
    }

    /// <summary>The catalogue that the files define together.</summary>
    /// <exception cref="InvalidDataException">A line is not of the form.</exception>
    public Catalog Build()
    {
        var tables = new List<Table>();
        var oneToMany = new List<OneToMany>();
        foreach (var (header, lines) in _tables) tables.Add(ReadTable(header, lines, oneToMany));

        var manyToMany = _many.Select(ReadManyToMany).ToArray();
        foreach (var relationship in manyToMany.Where(relationship => tables.All(table => table.LogicalName != relationship.IntersectTable)))
            tables.Add(Intersect.Of(relationship, tables));
        return new Catalog(tables.Select(table => MarkIntersect(table, manyToMany)), [], oneToMany, manyToMany);
    }

    private Table ReadTable(string header, List<string> lines, List<OneToMany> relationships)
    {
        var isUnion = header.StartsWith("union ", StringComparison.Ordinal);
        var cells = Cells(header[6..]);
        var logicalName = cells[0].ToLowerInvariant();
        var primaryId = cells.Length > 7 && cells[7].Length > 0 ? cells[7] : cells[0] + "Id";
        var columns = new List<Column> { ColumnDefinition.PrimaryId(primaryId, cells[2]) };
        var keys = new List<AlternateKey>();
        foreach (var line in lines.SelectMany(Expand))
        {
            var definition = ColumnDefinition.Read(logicalName, Cells(line));
            columns.Add(definition.Column);
            if (!isUnion) relationships.AddRange(definition.Relationships);
            if (definition.Key is { } key) keys.Add(new AlternateKey(key, [definition.Column.LogicalName]));
        }

        return new Table
        {
            LogicalName = logicalName,
            SchemaName = cells[0],
            EntitySetName = cells[1],
            DisplayName = cells[2],
            DisplayCollectionName = cells[3],
            ObjectTypeCode = int.Parse(cells[4], System.Globalization.CultureInfo.InvariantCulture),
            Ownership = cells[5].Split(' ')[0] switch { "user" => Ownership.UserOwned, "org" => Ownership.OrganizationOwned, _ => Ownership.None },
            IsQuickCreateEnabled = cells[5].EndsWith(" quick", StringComparison.Ordinal),
            PrimaryId = primaryId.ToLowerInvariant(),
            PrimaryName = cells.Length > 6 ? cells[6].ToLowerInvariant() : "",
            IsActivity = lines.Contains("use activity"),
            Unites = isUnion ? cells[8].Split(' ') : [],
            Keys = keys,
            Columns = columns,
        };
    }

    private IEnumerable<string> Expand(string line)
    {
        if (!line.StartsWith("use ", StringComparison.Ordinal)) return [line];
        var words = line.Split(' ');
        if (!_blocks.TryGetValue(words[1], out var block)) throw new InvalidDataException($"There is no block '{words[1]}'.");
        var argument = words.Length > 2 ? words[2] : "";
        return block.SelectMany(inner => Expand(inner.Replace("{0}", argument, StringComparison.Ordinal)));
    }

    private static ManyToMany ReadManyToMany(string line) => Cells(line) is [var name, var first, var second, var intersect, var firstColumn, var secondColumn]
        ? new ManyToMany(name, first, second, intersect) { FirstColumn = firstColumn, SecondColumn = secondColumn }
        : throw new InvalidDataException($"'many {line}' does not have six cells.");

    private static Table MarkIntersect(Table table, IEnumerable<ManyToMany> relationships) =>
        relationships.Any(relationship => relationship.IntersectTable == table.LogicalName) ? table with { IsIntersect = true } : table;

    private static string[] Cells(string line) => line.Split('|', StringSplitOptions.TrimEntries);
}
