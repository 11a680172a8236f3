using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Dataverse.SolutionPacker.Reading;

/// <summary>A table of the source: whole when the publisher owns it, else the part that the solution adds.</summary>
public sealed class Table
{
    /// <summary>Reads Entity.xml.</summary>
    /// <param name="folder">The table's folder in the source.</param>
    /// <param name="document">Its Entity.xml.</param>
    public Table(string folder, SourceDocument document)
    {
        Folder = folder;
        Document = document;
        Entity = document.Root.Element("EntityInfo")?.Element("entity");
        SchemaName = Entity?.Attribute("Name")?.Value ?? document.Value("Name") ?? folder[(folder.LastIndexOf('/') + 1)..];
        Columns = (Entity?.Element("attributes")?.Elements("attribute") ?? [])
            .Where(column => column.Element("LogicalName") is not null)
            .GroupBy(column => column.Element("LogicalName")!.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    /// <summary>The folder in the source, such as Entities/pcrm_Segment.</summary>
    public string Folder { get; }

    /// <summary>Entity.xml.</summary>
    public SourceDocument Document { get; }

    /// <summary>The entity element that holds columns and flags; null when the file lacks it.</summary>
    public XElement? Entity { get; }

    /// <summary>The name with its case, as privileges use it.</summary>
    public string SchemaName { get; }

    /// <summary>The columns that the source describes, by logical name.</summary>
    public IReadOnlyDictionary<string, XElement> Columns { get; }

    /// <summary>
    /// Whether the source holds the whole table, the platform's columns included, so that a column it does not know does not exist.
    /// </summary>
    public bool IsWhole => Columns.ContainsKey("createdon") && IsDefined;

    /// <summary>Whether the source makes the table and does not only add to it: then it holds the primary key.</summary>
    public bool IsDefined => Columns.Values.Any(column => column.Element("Type")?.Value is "primarykey");

    /// <summary>Whether the table keeps the state of a business process flow, whose forms show columns of other tables.</summary>
    public bool IsProcess => Entity?.Element("IsBPFEntity")?.Value is "1";

    /// <summary>Whether rows belong to the organization instead of users and teams.</summary>
    public bool IsOrganizationOwned => Entity?.Element("OwnershipTypeMask")?.Value is "OrgOwned";

    /// <summary>Whether a name means this table; logical names ignore case.</summary>
    public bool Is(string name) => string.Equals(SchemaName, name, StringComparison.OrdinalIgnoreCase);
}
