using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Dataverse.SolutionPacker.Tests.Product;

namespace Dataverse.SolutionPacker.Tests.Schemas;

/// <summary>Microsoft's schemas (2018, the newest published), and what platform exports are known to hold beyond them.</summary>
internal static class SchemaFolder
{
    public static bool IsThere => Directory.Exists(Repository.Schemas);

    public static string Skipped => $"Skipped: the schemas are not at {Repository.Schemas}.";

    /// <summary>Everything that a document breaks of a schema, known gaps aside.</summary>
    public static IReadOnlyList<string> Violations(XDocument document, string schema)
    {
        var set = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        set.Add(null, Path.Combine(Repository.Schemas, schema));
        KnownGaps.Load(Repository.Schemas).RemoveFrom(document);
        return Validate(document, set).Distinct().ToList();
    }

    // A validator says nothing more about an element after its first wrong child, so what was reported is taken out and the rest read again.
    private static IEnumerable<string> Validate(XDocument document, XmlSchemaSet set)
    {
        while (true)
        {
            var found = new List<(XObject Node, string Message)>();
            document.Validate(set, (node, fault) => found.Add(((XObject)node!, fault.Message)));
            foreach (var (node, message) in found) yield return Place(node) + ": " + message;
            if (found.Count == 0 || !found.Any(fault => Remove(fault.Node))) yield break;
        }
    }

    private static bool Remove(XObject node)
    {
        switch (node)
        {
            case XAttribute { Parent: not null } attribute:
                attribute.Remove();
                return true;
            case XElement { Parent: not null } element:
                element.Remove();
                return true;
            default:
                return false;
        }
    }

    private static string Place(XObject node)
    {
        var element = node as XElement ?? node.Parent!;
        var path = string.Join("/", element.AncestorsAndSelf().Reverse().Select(step => step.Name.LocalName + Key(step)));
        return node is XAttribute attribute ? path + "/@" + attribute.Name.LocalName : path;
    }

    private static string Key(XElement element) =>
        (element.Attribute("Name") ?? element.Attribute("name") ?? element.Attribute("PhysicalName") ?? element.Attribute("id"))?.Value is { } key ? $"[{key}]" : "";
}
