using System;
using System.Globalization;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace Personas.Crm.Generators.Reading;

/// <summary>An element or attribute that the format requires is not there, or is not of its form.</summary>
internal sealed class MissingPartException(string message, int line) : Exception(message)
{
    /// <summary>The line of the element that lacks it, from 1; 0 when unknown.</summary>
    public int Line { get; } = line;
}

/// <summary>Access to the parts of the solution's XML, with placed faults for those that are missing.</summary>
internal static class Xml
{
    /// <summary>The text of a child element that must be there.</summary>
    public static string Text(this XElement element, string child) =>
        element.Element(child)?.Value.Trim() ?? throw Missing(element, $"element <{child}>");

    /// <summary>The text of a child element; empty when it is missing.</summary>
    public static string TextOrEmpty(this XElement element, string child) => element.Element(child)?.Value.Trim() ?? "";

    /// <summary>The text of an attribute that must be there.</summary>
    public static string Of(this XElement element, string attribute) =>
        element.Attribute(attribute)?.Value ?? throw Missing(element, $"attribute '{attribute}'");

    /// <summary>The whole number in an attribute or text.</summary>
    public static int Number(this XElement element, string text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new MissingPartException($"<{element.Name.LocalName}> holds '{text}', which is not a whole number. Write one.", LineOf(element));

    /// <summary>The description in the base language (1033) among the children of a list; empty when there is none.</summary>
    public static string Label(this XElement? list, string attribute = "description") =>
        list?.Elements().FirstOrDefault(label => label.Attribute("languagecode")?.Value == "1033")?.Attribute(attribute)?.Value.Trim() ?? "";

    private static MissingPartException Missing(XElement element, string part) =>
        new($"<{element.Name.LocalName}> has no {part}. Add it as the solution format asks for.", LineOf(element));

    private static int LineOf(XElement element) => ((IXmlLineInfo)element).LineNumber;
}
