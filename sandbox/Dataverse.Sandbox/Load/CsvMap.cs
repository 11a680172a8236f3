using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Commands;
using Dataverse.Sandbox.Metadata;
using Newtonsoft.Json.Linq;

namespace Dataverse.Sandbox.Load;

/// <summary>How rows of a CSV file become rows of a table. The format is described in solution/data/README.md.</summary>
public sealed record CsvMap(char Delimiter, IReadOnlyList<string> Key, IReadOnlyList<MappedColumn> Columns)
{
    /// <summary>Reads a map for a table.</summary>
    /// <exception cref="UsageException">Unknown properties, unknown columns, or a key that the table does not have: all faults, placed.</exception>
    public static CsvMap Read(string text, string place, Table table)
    {
        var json = RecordJson.Parse(text, place);
        var faults = new List<UsageFault>();
        foreach (var unknown in json.Properties().Where(property => property.Name is not ("delimiter" or "key" or "columns" or "$schema")))
            faults.Add(new UsageFault($"{place}: {unknown.Path}", "a map has no such property.", "Write delimiter, key or columns."));
        var delimiter = json["delimiter"]?.ToString() ?? ",";
        if (delimiter.Length != 1) faults.Add(new UsageFault($"{place}: delimiter", $"'{delimiter}' is not one character.", "Write \";\", \",\" or \"\\t\"."));
        var key = (json["key"] as JArray)?.Select(name => name.ToString()).ToList() ?? [];
        if (json["key"] is { } written and not JArray)
            faults.Add(new UsageFault($"{place}: key", $"'{written}' is not a list.", "Write [\"column\"]."));
        else if (key.Count == 0)
            faults.Add(new UsageFault($"{place}: key", "the map names no key.",
                "Name the columns of an alternate key, so that loading twice doubles nothing."));
        else if (!table.Keys.Any(known => known.Columns.Order().SequenceEqual(key.Order())))
            faults.Add(new UsageFault($"{place}: key", $"'{table.LogicalName}' has no alternate key of {string.Join(", ", key)}.",
                $"Its keys: {string.Join("; ", table.Keys.Select(known => string.Join(", ", known.Columns)))}."));
        var columns = new List<MappedColumn>();
        if (json["columns"] is JObject mapped)
            foreach (var property in mapped.Properties()) columns.AddRange(Column(table, property, place, faults));
        else faults.Add(new UsageFault($"{place}: columns", "the map has no columns.", "Add at least the key's columns."));
        foreach (var missing in key.Where(name => columns.TrueForAll(column => column.Target.LogicalName != name)))
            faults.Add(new UsageFault($"{place}: columns", $"the key column '{missing}' gets no value.", "Map it."));
        return faults.Count == 0 ? new CsvMap(delimiter[0], key, columns) : throw new UsageException(faults);
    }

    private static IEnumerable<MappedColumn> Column(Table table, JProperty property, string place, List<UsageFault> faults)
    {
        try
        {
            return [new MappedColumn(table[property.Name], CellSource.Read(property.Value))];
        }
        catch (Exception fault) when (fault is FormatException or UnknownNameException)
        {
            faults.Add(new UsageFault($"{place}: {property.Path}", fault.Message, ""));
            return [];
        }
    }
}

/// <summary>A column of the table and where its value comes from.</summary>
public sealed record MappedColumn(Column Target, CellSource Source);
