using System.Linq;
using System.Xml.Linq;
using Personas.Crm.Generators.Model;

namespace Personas.Crm.Generators.Reading;

/// <summary>Reads an <c>optionset</c> element: a global choice, or the states or statuses of a table.</summary>
internal static class ChoiceReader
{
    /// <summary>The choice; named after its label unless a name is given.</summary>
    public static Choice Read(XElement optionset, string? enumName = null)
    {
        var label = optionset.Element("displaynames").Label();
        var options = optionset.Elements().Where(list => list.Name.LocalName is "options" or "states" or "statuses").Elements().Select(Option).ToList();
        return new Choice(enumName ?? Names.OfLabel(label), optionset.Of("Name"), Description(optionset, label), options);
    }

    private static Option Option(XElement option)
    {
        var label = option.Element("labels").Label();
        return new Option(Names.OfLabel(label), option.Number(option.Of("value")), label);
    }

    private static string Description(XElement optionset, string label)
    {
        var description = optionset.Element("Descriptions").Label();
        return description.Length > 0 ? description : label;
    }
}
