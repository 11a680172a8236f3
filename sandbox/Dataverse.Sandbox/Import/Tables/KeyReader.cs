using System.Linq;
using System.Xml.Linq;
using Dataverse.Sandbox.Import.Components;
using Dataverse.Sandbox.Import.Package;
using Dataverse.Sandbox.Metadata;

namespace Dataverse.Sandbox.Import.Tables;

/// <summary>Reads alternate keys into the draft.</summary>
internal static class KeyReader
{
    private const int MostColumns = 16;

    public static void Read(Reading reading)
    {
        foreach (var (element, schemaName) in TableReader.TablesOf(reading.Customizations))
        {
            if (reading.Draft.Find(schemaName) is not { } table) continue;
            foreach (var key in element.Elements("EntityInfo").Elements("entity").Elements("EntityKeys").Elements("EntityKey"))
            {
                var name = (key.Text("LogicalName") is { Length: > 0 } logical ? logical : key.Text("Name")).ToLowerInvariant();
                var component = new Component(Kind.Key, MetadataId.Key(table.Header.LogicalName, name), $"{table.Header.LogicalName}.{name}",
                    $"customizations.xml, key {schemaName}.{name}") { Keys = [name] };
                reading.Add(component);

                var columns = key.Elements("EntityKeyAttributes").Elements("AttributeName").Select(column => column.Value.Trim().ToLowerInvariant()).ToArray();
                if (columns.Length is 0 or > MostColumns)
                    component.Fault("EntityKeyAttributes", $"The key has {columns.Length} columns.", $"A key has 1 to {MostColumns}.");
                foreach (var column in columns) Check(table, column, component);
                if (component.Faults.Count == 0) table.Put(new AlternateKey(name, columns));
            }
        }
    }

    private static void Check(TableDraft table, string name, Component component)
    {
        var column = table.Find(name);
        if (column is null)
            component.Fault("EntityKeyAttributes", $"'{table.Header.LogicalName}' has no column '{name}'.", "Correct the name, or add the column.");
        else if (!CanBeKey(column.Type))
            component.Fault("EntityKeyAttributes", $"A column of type {column.Type} ('{name}') cannot be part of a key.",
                "Use text, number, decimal, date, choice or lookup columns.");
    }

    private static bool CanBeKey(ColumnType type) => type
        is ColumnType.String or ColumnType.Integer or ColumnType.BigInt or ColumnType.Decimal or ColumnType.DateTime
        or ColumnType.Choice or ColumnType.Lookup or ColumnType.Customer or ColumnType.UniqueIdentifier;
}
