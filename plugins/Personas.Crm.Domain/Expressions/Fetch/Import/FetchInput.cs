using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Fetch.Import;

/// <summary>Turns text into the entity element of a query: bounded, without document types, and no query of figures.</summary>
internal static class FetchInput
{
    private const int Characters = 256 * 1024;
    private const int Levels = 40;

    public static XElement? Entity(string? text, List<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(text)) return Refuse("fetch", "There is no query.", "Give FetchXML.", problems);
        if (Parse(text!, problems) is not { } fetch) return null;
        if (fetch.Name != "fetch") return Refuse("fetch", $"The query begins with '{fetch.Name}'.", "Begin it with <fetch>.", problems);
        if (fetch.Descendants().Any(element => element.Ancestors().Skip(Levels).Any()))
            return Refuse("fetch", $"Its elements stand in one another more than {Levels} deep.", "Make it flatter.", problems);
        if (IsAggregate(fetch))
            return Refuse("fetch.aggregate", "It counts or sums; an expression holds for single customers.",
                "Take a query without aggregate, or make the figure a fact of kind Aggregate.", problems);
        var entities = fetch.Elements("entity").ToList();
        return entities.Count == 1 ? entities[0] : Refuse("fetch", $"It has {entities.Count} elements 'entity'.", "Write exactly one.", problems);
    }

    /// <summary>The name of an entity or link, in lower case; null when it has none.</summary>
    public static string? Name(XElement element) => ((string?)element.Attribute("name"))?.ToLowerInvariant();

    /// <summary>Where an element stands, counted from the entity: <c>link-entity[0].filter[0].condition[2] (line 7)</c>.</summary>
    public static string Place(XElement element)
    {
        var steps = element.AncestorsAndSelf().TakeWhile(step => step.Name != "entity" && step.Name != "fetch").Reverse()
            .Select(step => $"{step.Name}[{step.ElementsBeforeSelf(step.Name).Count()}]");
        var line = ((IXmlLineInfo)element).LineNumber;
        return string.Join(".", steps) + (line > 1 ? $" (line {line})" : string.Empty);
    }

    private static bool IsAggregate(XElement fetch) => (string?)fetch.Attribute("aggregate") is "true" or "1";

    private static XElement? Parse(string text, List<Problem> problems)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Characters };
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), settings);
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root;
        }
        catch (XmlException fault)
        {
            return Refuse("fetch", $"It is not valid XML: {fault.Message}", "Export the query again, and paste it whole.", problems);
        }
    }

    private static XElement? Refuse(string place, string fault, string remedy, List<Problem> problems)
    {
        problems.Add(new Problem(place, fault, remedy));
        return null;
    }
}
