using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;

namespace Dataverse.Sandbox.Tests.Import;

/// <summary>A small solution, valid by default: each test changes what it is about.</summary>
internal sealed class SolutionBuilder
{
    private readonly List<string> _tables = [];
    private readonly List<string> _relationships = [];
    private readonly Dictionary<string, byte[]> _files = [];
    private readonly Dictionary<string, string> _families = new(StringComparer.Ordinal);

    public string Name { get; init; } = "Sample";

    public string Version { get; init; } = "1.0.0.0";

    public bool IsManaged { get; init; } = true;

    public string Prefix { get; init; } = "smp";

    public string Roots { get; init; } = "";

    public string Missing { get; init; } = "";

    /// <summary>Adds a table with a name column and what else is written, system columns left to the platform.</summary>
    public SolutionBuilder Table(string schemaName, string columns = "", string keys = "", string parts = "", string flags = "")
    {
        var name = schemaName.ToLowerInvariant();
        _tables.Add($"""
            <Entity><Name LocalizedName="{schemaName}" OriginalName="{schemaName}">{schemaName}</Name><EntityInfo><entity Name="{schemaName}">
              <LocalizedNames><LocalizedName description="{schemaName}" languagecode="1033" /></LocalizedNames>
              <attributes>
                <attribute PhysicalName="{schemaName}Id"><Type>primarykey</Type><LogicalName>{name}id</LogicalName><RequiredLevel>systemrequired</RequiredLevel></attribute>
                <attribute PhysicalName="{Prefix}_Name"><Type>nvarchar</Type><LogicalName>{Prefix}_name</LogicalName><RequiredLevel>required</RequiredLevel><DisplayMask>PrimaryName|ValidForForm</DisplayMask><MaxLength>100</MaxLength><IsCustomField>1</IsCustomField></attribute>
                {columns}
              </attributes>
              <EntityKeys>{keys}</EntityKeys><EntitySetName>{name}s</EntitySetName><OwnershipTypeMask>UserOwned</OwnershipTypeMask>{flags}
            </entity></EntityInfo>{parts}</Entity>
            """);
        return this;
    }

    /// <summary>Adds columns to a table of the platform.</summary>
    public SolutionBuilder Extend(string table, string columns = "", string parts = "")
    {
        var info = columns.Length > 0 ? $"<EntityInfo><entity Name=\"{table}\"><attributes>{columns}</attributes></entity></EntityInfo>" : "";
        _tables.Add($"<Entity><Name>{table}</Name>{info}{parts}</Entity>");
        return this;
    }

    public SolutionBuilder OneToMany(string name, string referencing, string referenced, string column, string delete = "RemoveLink",
        string cascades = "NoCascade")
    {
        _relationships.Add($"""
            <EntityRelationship Name="{name}"><EntityRelationshipType>OneToMany</EntityRelationshipType><ReferencingEntityName>{referencing}</ReferencingEntityName>
            <ReferencedEntityName>{referenced}</ReferencedEntityName><CascadeAssign>{cascades}</CascadeAssign><CascadeDelete>{delete}</CascadeDelete>
            <CascadeReparent>{cascades}</CascadeReparent><CascadeShare>{cascades}</CascadeShare><CascadeUnshare>{cascades}</CascadeUnshare>
            <ReferencingAttributeName>{column}</ReferencingAttributeName></EntityRelationship>
            """);
        return this;
    }

    public SolutionBuilder ManyToMany(string name, string first, string second, string intersect)
    {
        _relationships.Add($"""
            <EntityRelationship Name="{name}"><EntityRelationshipType>ManyToMany</EntityRelationshipType><FirstEntityName>{first}</FirstEntityName>
            <SecondEntityName>{second}</SecondEntityName><IntersectEntityName>{intersect}</IntersectEntityName></EntityRelationship>
            """);
        return this;
    }

    /// <summary>Adds to a family of customizations.xml.</summary>
    public SolutionBuilder Add(string family, string xml)
    {
        _families[family] = _families.GetValueOrDefault(family) + xml;
        return this;
    }

    /// <summary>Adds an entry to the zip.</summary>
    public SolutionBuilder File(string path, string text) => File(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Adds an entry to the zip.</summary>
    public SolutionBuilder File(string path, byte[] bytes)
    {
        _files[path] = bytes;
        return this;
    }

    public MemoryStream Zip()
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "customizations.xml", Encoding.UTF8.GetBytes(Customizations()));
            Write(archive, "solution.xml", Encoding.UTF8.GetBytes(Manifest()));
            foreach (var (path, bytes) in _files) Write(archive, path, bytes);
        }

        stream.Position = 0;
        return stream;
    }

    /// <summary>A column: text unless another type and its elements are given.</summary>
    public static string Column(string schemaName, string type = "nvarchar", string elements = "<MaxLength>100</MaxLength>") =>
        $"""<attribute PhysicalName="{schemaName}"><Type>{type}</Type><LogicalName>{schemaName.ToLowerInvariant()}</LogicalName><RequiredLevel>none</RequiredLevel><IsCustomField>1</IsCustomField>{elements}</attribute>""";

    public static string Key(string name, params string[] columns) =>
        $"<EntityKey><LogicalName>{name}</LogicalName><EntityKeyAttributes>{string.Concat(columns.Select(column => $"<AttributeName>{column}</AttributeName>"))}</EntityKeyAttributes></EntityKey>";

    public static string Views(params string[] views) => $"<SavedQueries><savedqueries>{string.Concat(views)}</savedqueries></SavedQueries>";

    public static string View(string id, string fetch, string layout = "") => $$"""
        <savedquery><savedqueryid>{{{id}}}</savedqueryid><querytype>0</querytype><layoutxml><grid><row>{{layout}}</row></grid></layoutxml><fetchxml>{{fetch}}</fetchxml>
        <LocalizedNames><LocalizedName description="All" languagecode="1033" /></LocalizedNames></savedquery>
        """;

    public static string Form(string id, string controls) => $$"""
        <FormXml><forms type="main"><systemform><formid>{{{id}}}</formid><form><tabs><tab><columns><column><sections><section><rows>{{controls}}</rows></section></sections></column></columns></tab></tabs></form>
        <LocalizedNames><LocalizedName description="Information" languagecode="1033" /></LocalizedNames></systemform></forms></FormXml>
        """;

    private string Customizations() => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <ImportExportXml><Entities>{string.Concat(_tables)}</Entities><EntityRelationships>{string.Concat(_relationships)}</EntityRelationships>
        {string.Concat(_families.Select(family => $"<{family.Key}>{family.Value}</{family.Key}>"))}<Languages><Language>1033</Language></Languages></ImportExportXml>
        """;

    private string Manifest() => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <ImportExportXml version="9.2" languagecode="1033"><SolutionManifest><UniqueName>{Name}</UniqueName>
        <LocalizedNames><LocalizedName description="{Name}" languagecode="1033" /></LocalizedNames><Version>{Version}</Version><Managed>{(IsManaged ? 1 : 0)}</Managed>
        <Publisher><UniqueName>{Prefix}publisher</UniqueName><CustomizationPrefix>{Prefix}</CustomizationPrefix><CustomizationOptionValuePrefix>10000</CustomizationOptionValuePrefix></Publisher>
        <RootComponents>{Roots}</RootComponents><MissingDependencies>{Missing}</MissingDependencies></SolutionManifest></ImportExportXml>
        """;

    private static void Write(ZipArchive archive, string path, byte[] bytes)
    {
        using var entry = archive.CreateEntry(path).Open();
        entry.Write(bytes);
    }
}
