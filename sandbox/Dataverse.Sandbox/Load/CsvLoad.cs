using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CsvHelper;
using Dataverse.Sandbox.Commands;
using Dataverse.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Dataverse.Sandbox.Load;

/// <summary>Loads a CSV file into a table: first everything is read and checked, then everything is written, in one transaction.</summary>
public static class CsvLoad
{
    private const int BatchSize = 1000;
    private const int MostFaultsShown = 20;

    // What the reader puts where it cannot decode.
    private const char Undecodable = '\uFFFD';

    /// <summary>Loads the file.</summary>
    /// <param name="organization">Where to.</param>
    /// <param name="file">Path of the CSV file.</param>
    /// <param name="table">Logical name of the table.</param>
    /// <param name="mapFile">Path of the map.</param>
    /// <param name="progress">Told how far it is, from 0 to 1.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="UsageException">
    /// The file or the map has faults; all of them up to twenty, each with line, column and remedy. Nothing was written.
    /// </exception>
    public static int Run(Organization organization, string file, string table, string mapFile, Action<double> progress)
    {
        foreach (var path in new[] { file, mapFile })
            if (!File.Exists(path)) throw new UsageException(path, "there is no such file.", "Mend the path.");
        var definition = organization.Catalog[table];
        var map = CsvMap.Read(File.ReadAllText(mapFile), mapFile, definition);
        var today = DateOnly.FromDateTime(organization.Clock.GetUtcNow().UtcDateTime);
        var rows = Read(file, definition, map, today);
        Write(organization, definition, rows, progress);
        return rows.Count;
    }

    private static List<Entity> Read(string file, Table table, CsvMap map, DateOnly today)
    {
        using var csv = CsvReader.FromFile(file, new CsvReaderOptions
        {
            Separator = map.Delimiter,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
            PoolStrings = true,
        });
        if (csv.Headers.Count == 0) throw new UsageException(file, "the file is empty.", "Give it a header line.");
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in csv.Headers)
            if (!columns.TryAdd(name, columns.Count)) throw new UsageException($"{file}, line 1", $"the column '{name}' stands there twice.", "Rename one.");
        var faults = Missing(file, map, columns).ToList();
        if (faults.Count > 0) throw new UsageException(faults);

        var rows = new List<Entity>();
        var keys = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        while (Next(csv, file) && faults.Count < MostFaultsShown)
        {
            var cells = csv.Current.ToArray();
            var line = (int)csv.LineNumber;
            if (cells.Any(cell => cell.Contains(Undecodable, StringComparison.Ordinal)))
            {
                faults.Add(new UsageFault($"{file}, line {line}", "it holds bytes that are not UTF-8.", "Save the file as UTF-8."));
                continue;
            }

            if (cells.Length != columns.Count)
            {
                faults.Add(new UsageFault($"{file}, line {line}", $"there are {cells.Length} cells, the header has {columns.Count}.",
                    "Mend the line or the delimiter."));
                continue;
            }

            rows.Add(Row(file, table, map, new SourceRow(rows.Count + 1, line, today, columns, cells), keys, faults));
        }

        return faults.Count == 0 ? rows : throw new UsageException(faults);
    }

    private static bool Next(CsvReader csv, string file)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException malformed)
        {
            throw new UsageException($"{file}, line {malformed.LineNumber}", malformed.Message, "Mend the quotes of that line.");
        }
    }

    private static IEnumerable<UsageFault> Missing(string file, CsvMap map, Dictionary<string, int> columns) =>
        from name in map.Columns.SelectMany(column => column.Source.Reads).Distinct()
        where !columns.ContainsKey(name)
        select new UsageFault($"{file}, line 1", $"there is no column '{name}', which the map reads.", $"The file has {string.Join(", ", columns.Keys)}.");

    private static Entity Row(string file, Table table, CsvMap map, SourceRow row, Dictionary<string, int> keys, List<UsageFault> faults)
    {
        var entity = new Entity(table.LogicalName);
        var key = new List<string>();
        foreach (var column in map.Columns)
        {
            try
            {
                var value = ColumnText.Read(column.Target, column.Source.For(row));
                if (map.Key.Contains(column.Target.LogicalName))
                {
                    if (value is null) throw new FormatException("it is a key and may not be empty.");
                    entity.KeyAttributes[column.Target.LogicalName] = value;
                    key.Add(value.ToString()!);
                }
                else if (value is not null)
                {
                    entity[column.Target.LogicalName] = value;
                }
            }
            catch (FormatException fault)
            {
                faults.Add(new UsageFault($"{file}, line {row.Line}, {column.Target.LogicalName}", fault.Message, "Mend the file or the map."));
            }
        }

        var identity = string.Join('\u001f', key);
        if (!keys.TryAdd(identity, row.Line))
            faults.Add(new UsageFault($"{file}, line {row.Line}", $"the key {string.Join(", ", key)} stands on line {keys[identity]} already.",
                "Keep one of the two."));
        return entity;
    }

    private static void Write(Organization organization, Table table, List<Entity> rows, Action<double> progress) => organization.InTransaction(service =>
    {
        for (var start = 0; start < rows.Count; start += BatchSize)
        {
            var batch = rows.GetRange(start, Math.Min(BatchSize, rows.Count - start));
            service.Execute(new UpsertMultipleRequest { Targets = new EntityCollection(batch) { EntityName = table.LogicalName } });
            progress((double)(start + batch.Count) / rows.Count);
        }
    });
}
