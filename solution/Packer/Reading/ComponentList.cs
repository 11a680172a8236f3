using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Packing.Families;

namespace Dataverse.SolutionPacker.Reading;

/// <summary>Every component of a source that becomes part of customizations.xml; managed variants are not counted beside their plain files.</summary>
public static class ComponentList
{
    private const string Variant = "_managed.xml";

    /// <summary>The components, family by family.</summary>
    public static IReadOnlyList<Component> Of(Solution solution) =>
    [
        .. solution.Tables.Select(table => new Component(1, "table", Lower(table.SchemaName), table.Document, NeedsRoot: true)),
        .. Parts(solution, "FormXml", "systemform", "formid", 60, "form"),
        .. Parts(solution, "SavedQueries", "savedquery", "savedqueryid", 26, "view"),
        .. Parts(solution, "Visualizations", "visualization", "savedqueryvisualizationid", 59, "chart"),
        .. Files(solution, "OptionSets", 9, "choice", root => root.Attribute("Name")?.Value),
        .. Files(solution, "Roles", 20, "role", root => Id(root.Attribute("id")?.Value)),
        .. Files(solution, "Dashboards", 60, "dashboard", root => Id(root.Element("FormId")?.Value)),
        .. Files(solution, "InteractionCentricDashboards", 60, "dashboard", root => Id(root.Element("FormId")?.Value)),
        .. Files(solution, "SdkMessageProcessingSteps", 92, "step", root => Id(root.Attribute("SdkMessageProcessingStepId")?.Value)),
        .. Files(solution, "Workflows", 29, "process", root => Id(root.Attribute("WorkflowId")?.Value), Content.Suffix),
        .. Files(solution, "WebResources", 61, "web resource", root => root.Element("Name")?.Value, Content.Suffix),
        .. Files(solution, "PluginAssemblies", 91, "assembly", root => Id(root.Attribute("PluginAssemblyId")?.Value), Content.Suffix),
        .. Files(solution, "AppModules", 80, "app", root => root.Element("UniqueName")?.Value),
        .. Files(solution, "AppModuleSiteMaps", 62, "site map", root => root.Element("SiteMapUniqueName")?.Value),
        .. Files(solution, "Controls", 66, "control", root => root.Element("Name")?.Value, Content.Suffix),
        .. Files(solution, "CanvasApps", 300, "canvas app", root => root.Element("Name")?.Value, ".meta.xml"),
        .. Files(solution, "Connectors", 372, "connector", root => Id(root.Element("connectorid")?.Value)),
        .. Inside(solution, "Other/FieldSecurityProfiles.xml", 70, "column security profile", root => Id(root.Attribute("fieldsecurityprofileid")?.Value)),
        .. Inside(solution, "PluginAssemblies/ServiceEndpoints.xml", 95, "service endpoint", root => Id(root.Element("ServiceEndpointId")?.Value)),
    ];

    private static IEnumerable<Component> Parts(Solution solution, string folder, string element, string key, int type, string kind) =>
        solution.Parts(folder)
            .Where(part => !IsVariant(part.Document, solution))
            .SelectMany(part => part.Document.Root.DescendantsAndSelf(element)
                .Select(found => new Component(type, kind, Id(found.Element(key)?.Value), part.Document, NeedsRoot: false)));

    private static IEnumerable<Component> Files(Solution solution, string folder, int type, string kind, Func<XElement, string?> key, string ending = ".xml") =>
        solution.Documents(folder, ending)
            .Where(document => !IsVariant(document, solution) && document.Path != "PluginAssemblies/ServiceEndpoints.xml")
            .Select(document => new Component(type, kind, key(document.Root) ?? "", document, NeedsRoot(document)));

    private static IEnumerable<Component> Inside(Solution solution, string file, int type, string kind, Func<XElement, string?> key)
    {
        if (!solution.Source.Has(file)) return [];
        var document = solution.Read(file);
        return document.Root.Elements().Select(element => new Component(type, kind, key(element) ?? "", document, NeedsRoot: true));
    }

    private static bool IsVariant(SourceDocument document, Solution solution) =>
        document.Path.EndsWith(Variant, StringComparison.Ordinal) && solution.Source.Has(document.Path[..^Variant.Length] + ".xml");

    // Business rules come with their table.
    private static bool NeedsRoot(SourceDocument document) => document.Value("Category") is not "2";

    private static string Id(string? text) => Component.Id(text);

#pragma warning disable CA1308 // Logical names are lower case by definition.
    private static string Lower(string name) => name.ToLowerInvariant();
#pragma warning restore CA1308
}
