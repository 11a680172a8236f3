using System;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace Dataverse.Sandbox.Import.Package;

/// <summary>Labels and simple values in the XML of a solution.</summary>
internal static class Labels
{
    /// <summary>
    /// The label in the solution's base language, or the first; null when there is none. The element's children each have a description and a
    /// languagecode.
    /// </summary>
    public static string? Of(XElement? labels, int language)
    {
        if (labels is null) return null;
        var all = labels.Elements().Where(label => label.Attribute("description") is not null).ToArray();
        var own = all.FirstOrDefault(label => (string?)label.Attribute("languagecode") == language.ToString(CultureInfo.InvariantCulture))
            ?? all.FirstOrDefault();
        return (string?)own?.Attribute("description");
    }

    /// <summary>The text of a child; empty when there is none.</summary>
    public static string Text(this XElement element, string child) => element.Element(child)?.Value.Trim() ?? "";

    /// <summary>The whole number in a child; null when there is none.</summary>
    public static int? Whole(this XElement element, string child) =>
        int.TryParse(element.Text(child), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The whole number in an attribute; null when there is none.</summary>
    public static int? WholeIn(this XElement element, string attribute) =>
        int.TryParse((string?)element.Attribute(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether a child says 1 or true.</summary>
    public static bool Flag(this XElement element, string child, bool otherwise = false) => element.Text(child) switch
    {
        "" => otherwise,
        var text => text == "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>The id in a text, with or without braces; null when it is none.</summary>
    public static Guid? Id(string? text) => Guid.TryParse(text?.Trim(), out var id) ? id : null;

    /// <summary>The label of a solution component file: default attribute, or the label in the base language.</summary>
    public static string Localized(this XElement element, string child, int language) =>
        Of(element.Element(child), language) ?? (string?)element.Element(child)?.Attribute("default") ?? element.Text(child);
}
