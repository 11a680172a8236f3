using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Personas.Crm.Generators.Model;

namespace Personas.Crm.Generators.Reading;

/// <summary>Reads <c>Entities/…/Entity.xml</c>.</summary>
internal static class TableReader
{
    /// <summary>Adds the table, and its states and statuses as choices.</summary>
    public static void Read(XElement root, Solution solution)
    {
        var name = root.Text("Name");
        var entity = root.Element("EntityInfo")?.Element("entity")
            ?? throw new MissingPartException("<Entity> has no <EntityInfo><entity>. Add it as the solution format asks for.", 1);
        var className = Names.OfSchema(name);
        var columns = entity.Elements("attributes").Elements("attribute").Select(attribute => Column(attribute, className)).ToList();
        solution.Tables.Add(new Table(
            className, name.ToLowerInvariant(), entity.TextOrEmpty("EntitySetName"), entity.Element("Descriptions").Label(), columns));
        solution.Choices.AddRange(entity.Elements("attributes").Elements("attribute").SelectMany(attribute => OwnChoice(attribute, className)));
    }

    private static Column Column(XElement attribute, string className)
    {
        var schemaName = attribute.Of("PhysicalName");
        var member = Names.OfSchema(schemaName);
        var text = attribute.Element("Descriptions").Label();
        return new Column(
            member == className ? member + "Column" : member,
            attribute.Text("LogicalName"),
            attribute.Text("Type"),
            attribute.Element("OptionSetName")?.Value ?? attribute.Element("optionset")?.Attribute("Name")?.Value,
            text.Length > 0 ? text : attribute.Element("displaynames").Label());
    }

    private static IEnumerable<Choice> OwnChoice(XElement attribute, string className)
    {
        var kind = attribute.Text("Type") switch { "state" => "State", "status" => "Status", _ => "" };
        if (kind.Length == 0 || attribute.Element("optionset") is not { } options) yield break;
        yield return ChoiceReader.Read(options, className + kind);
    }
}
