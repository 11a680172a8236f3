using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Dataverse.Sandbox.Query.Reading;

/// <summary>
/// What may stand in which element of FetchXML: attributes that are read, attributes without effect here, attributes refused by name, elements.
/// </summary>
internal static class FetchGrammar
{
    private const string Reports = "it is for reports only";
    private const string Unsupported = "the sandbox does not support it";

    private static readonly Dictionary<string, Rule> Rules = new(StringComparer.Ordinal)
    {
        ["fetch"] = new(
            "top count page paging-cookie returntotalrecordcount distinct aggregate aggregatelimit useraworderby",
            "version mapping output-format no-lock latematerialize options",
            "entity",
            new() { ["utc-offset"] = Unsupported + "; write instants with Z", ["min-active-row-version"] = Unsupported,
                ["datasource"] = Unsupported + "; there is no retained data" }),
        ["entity"] = new("name", "", "all-attributes attribute order filter link-entity",
            new() { ["enableprefiltering"] = Reports, ["prefilterparametername"] = Reports }),
        ["link-entity"] = new(
            "name from to alias link-type", "visible intersect", "all-attributes attribute order filter link-entity",
            new() { ["enableprefiltering"] = Reports, ["prefilterparametername"] = Reports }),
        ["all-attributes"] = new("", "", "", []),
        ["attribute"] = new("name alias aggregate groupby dategrouping usertimezone distinct", "build addedby", "", new() { ["rowaggregate"] = Unsupported }),
        ["order"] = new("attribute alias descending entityname", "", "", []),
        ["filter"] = new("type", "hint isquickfindfields overridequickfindrecordlimitenabled overridequickfindrecordlimitdisabled",
            "condition filter link-entity", []),
        ["condition"] = new(
            "attribute operator value valueof entityname", "uiname uitype uihidden", "value",
            new() { ["column"] = "write 'attribute'", ["aggregate"] = Unsupported, ["rowaggregate"] = Unsupported, ["alias"] = Unsupported }),
        ["value"] = new("", "uiname uitype", "", []),
    };

    /// <summary>Fails at the first thing in the element that is not allowed.</summary>
    public static void Require(XElement element, string place)
    {
        var name = element.Name.LocalName;
        if (element.Name.Namespace != XNamespace.None || !Rules.TryGetValue(name, out var rule))
            throw new QueryException(place, $"FetchXML has no element '{element.Name}'.");
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Select(attribute => attribute.Name.ToString()))
        {
            if (rule.Reads.Contains(attribute) || rule.Ignores.Contains(attribute)) continue;
            if (rule.Refuses.TryGetValue(attribute, out var why)) throw new QueryException(place, $"the attribute '{attribute}' is refused: {why}.");
            throw new QueryException(place, $"<{name}> has no attribute '{attribute}'; it has {string.Join(", ", rule.Reads.Order())}.");
        }

        foreach (var child in element.Elements())
            if (!rule.Elements.Contains(child.Name.ToString()))
                throw new QueryException(FetchElement.At(child),
                    $"<{name}> holds no element '{child.Name}'{(rule.Elements.Count == 0 ? "." : $"; it holds {string.Join(", ", rule.Elements.Order())}.")}");
    }

    private sealed class Rule(string reads, string ignores, string elements, Dictionary<string, string> refuses)
    {
        public HashSet<string> Reads { get; } = [.. reads.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

        public HashSet<string> Ignores { get; } = [.. ignores.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

        public HashSet<string> Elements { get; } = [.. elements.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

        public Dictionary<string, string> Refuses { get; } = refuses;
    }
}
