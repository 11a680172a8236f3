using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Dataverse.Sandbox.Commands;
using Dataverse.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Dataverse.Sandbox.Demo;

/// <summary>Loads the data file of Microsoft's Configuration Migration tool (data.xml): rows by id, in order.</summary>
public static class MigrationData
{
    /// <summary>Loads the file, all of it or nothing.</summary>
    /// <returns>The number of rows by table.</returns>
    /// <exception cref="UsageException">The file is not such a file, or names columns or values that do not exist: all faults, with lines.</exception>
    public static IReadOnlyDictionary<string, int> Load(Organization organization, string path)
    {
        var tables = Read(path).Select(entity => (Table: Known(organization.Catalog, path, entity), Xml: entity)).ToList();
        var faults = new List<UsageFault>();
        var days = tables.Count == 0 ? 0 : DateShift.Days(path, tables[0].Xml.Document!.Root!, organization.UtcNow);
        var rows = tables.SelectMany(pair => pair.Xml.Descendants("record").Select(record => Row(path, pair.Table, record, days, faults))).ToList();
        faults.AddRange(tables.SelectMany(pair => pair.Xml.Descendants("m2mrelationship")).Select(pairs => new UsageFault(
            PlaceOf(path, pairs), "N:N relationships are not loaded by the sandbox.", "Take them out of the file and associate the rows in another way.")));
        if (faults.Count > 0) throw new UsageException(faults);
        organization.InTransaction(service => Write(service, rows));
        return tables.ToDictionary(pair => pair.Table.LogicalName, pair => pair.Xml.Descendants("record").Count());
    }

    private static List<XElement> Read(string path)
    {
        if (!File.Exists(path)) throw new UsageException(path, "there is no such file.", "Mend the path.");
        try
        {
            return [.. XDocument.Load(path, LoadOptions.SetLineInfo).Root!.Elements("entity")];
        }
        catch (XmlException fault)
        {
            throw new UsageException($"{path}, line {fault.LineNumber}", "this is not XML.", fault.Message);
        }
    }

    private static Table Known(Catalog catalog, string path, XElement entity) => catalog.Find((string?)entity.Attribute("name") ?? "")
        ?? throw new UsageException(PlaceOf(path, entity), $"there is no table '{(string?)entity.Attribute("name")}'.",
            "Import the solution that brings it first.");

    private static Entity Row(string path, Table table, XElement record, int days, List<UsageFault> faults)
    {
        var row = new Entity(table.LogicalName);
        if (Guid.TryParse((string?)record.Attribute("id"), out var id)) row.Id = id;
        else faults.Add(new UsageFault(PlaceOf(path, record), "the record has no id.", "Write id=\"GUID\"."));
        foreach (var field in record.Elements("field"))
        {
            try
            {
                var column = table[(string?)field.Attribute("name") ?? ""];
                if (column.LogicalName == table.PrimaryId) continue;
                row[column.LogicalName] = Value(column, field, days);
            }
            catch (Exception fault) when (fault is FormatException or UnknownNameException)
            {
                faults.Add(new UsageFault($"{PlaceOf(path, field)}, {(string?)field.Attribute("name")}", fault.Message, ""));
            }
        }

        return row;
    }

    private static string PlaceOf(string path, IXmlLineInfo at) => $"{path}, line {at.LineNumber}";

    private static object? Value(Column column, XElement field, int days)
    {
        var text = (string?)field.Attribute("value") ?? "";
        if (column.IsReference && field.Attribute("lookupentity") is { } target) return new EntityReference(target.Value, Guid.Parse(text));

        // The tool writes several choices as [-1,3,5,-1].
        if (column.Type == ColumnType.Choices) text = string.Join(',', text.Trim('[', ']').Split(',').Where(option => option != "-1"));
        var value = ColumnText.Read(column, text);
        return value is DateTime date ? date.AddDays(days) : value;
    }

    /// <summary>Writes rows in order. A reference to a row that comes later in the file waits until that row is there.</summary>
    private static void Write(IOrganizationService service, List<Entity> rows)
    {
        var awaited = rows.Select(row => row.Id).ToHashSet();
        var later = new List<Entity>();
        foreach (var row in rows)
        {
            awaited.Remove(row.Id);
            var waiting = new Entity(row.LogicalName, row.Id);
            foreach (var attribute in row.Attributes.Where(attribute => attribute.Value is EntityReference target && awaited.Contains(target.Id)).ToList())
            {
                waiting[attribute.Key] = attribute.Value;
                row.Attributes.Remove(attribute.Key);
            }

            service.Execute(new UpsertRequest { Target = row });
            if (waiting.Attributes.Count > 0) later.Add(waiting);
        }

        foreach (var row in later) service.Update(row);
    }
}
