using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;

namespace Dataverse.SolutionPacker.Tests.Schemas;

/// <summary>
/// The nodes that genuine exports contain and the schemas reject (known-gaps.json beside them), taken out before a document is validated, so
/// that anything still reported is a fault. Incomplete elements are not forgiven: only forms layered over those of others have them. The query features that are younger than Fetch.xsd are listed here.
/// </summary>
internal sealed class KnownGaps
{
    private static readonly (string Parent, string Name)[] FetchAttributes =
    [
        ("fetch", "latematerialize"), ("fetch", "options"), ("fetch", "datasource"), ("fetch", "useraworderby"), ("fetch", "aggregatelimit"),
        ("condition", "valueof"), ("filter", "hint"), ("filter", "overridequickfindrecordlimitenabled"), ("attribute", "rowaggregate"), ("order", "entityname"),
    ];

    // Charts have a layout that no schema describes; a table linked within a filter is younger than the schema.
    private static readonly (string Parent, string Name)[] Undescribed =
        [("visualization", "datadescription"), ("visualization", "presentationdescription"), ("filter", "link-entity")];

    private readonly ILookup<string, Gap> _gaps;

    private KnownGaps(IEnumerable<Gap> gaps) => _gaps = gaps.ToLookup(gap => gap.Kind);

    public static KnownGaps Load(string folder)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "known-gaps.json")));
        return new KnownGaps(file.RootElement.GetProperty("gaps").EnumerateArray().Select(gap => new Gap(
            gap.GetProperty("kind").GetString()!, gap.GetProperty("parent").GetString()!, Text(gap, "name"), Text(gap, "value"))).ToList());
    }

    public void RemoveFrom(XDocument document)
    {
        var elements = Of("undeclared-element").Concat(Of("declared-but-out-of-order")).Concat(Undescribed).ToHashSet();
        var attributes = Of("undeclared-attribute").Concat(FetchAttributes).ToHashSet();
        foreach (var element in document.Descendants().ToList())
        {
            if (element.Parent is { } parent && elements.Contains((parent.Name.LocalName, element.Name.LocalName))) element.Remove();
            foreach (var attribute in element.Attributes().ToList())
                if (attributes.Contains((element.Name.LocalName, attribute.Name.LocalName)) || IsKnownValue("attribute-value", element, attribute))
                    attribute.Remove();
            if (element.Parent is { } holder && IsKnownValue("element-value", holder, element)) element.Value = "nvarchar";
        }
    }

    private IEnumerable<(string Parent, string Name)> Of(string kind) => _gaps[kind].Select(gap => (gap.Parent, gap.Name!));

    private bool IsKnownValue(string kind, XElement parent, XObject node)
    {
        var (name, value) = node is XAttribute attribute ? (attribute.Name, attribute.Value) : (((XElement)node).Name, ((XElement)node).Value);
        return _gaps[kind].Any(gap => gap.Parent == parent.Name.LocalName && gap.Name == name.LocalName && gap.Value == value);
    }

    private static string? Text(JsonElement gap, string name) => gap.TryGetProperty(name, out var found) ? found.GetString() : null;

    private sealed record Gap(string Kind, string Parent, string? Name, string? Value);
}
