using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace Dataverse.Sandbox.Query.Reading;

/// <summary>An element of FetchXML with its place, read by what the grammar allows.</summary>
internal sealed class FetchElement
{
    private readonly XElement _element;
    private IReadOnlyList<FetchElement>? _elements;

    /// <summary>An element; everything the grammar does not allow in it is refused.</summary>
    public FetchElement(XElement element)
    {
        _element = element;
        FetchGrammar.Require(element, Place);
    }

    /// <summary>Name of the element.</summary>
    public string Name => _element.Name.LocalName;

    /// <summary>Line, position and element.</summary>
    public string Place => At(_element);

    /// <summary>The text in the element.</summary>
    public string Text => _element.Value;

    /// <summary>The elements in it, in order.</summary>
    public IReadOnlyList<FetchElement> Elements => _elements ??= [.. _element.Elements().Select(element => new FetchElement(element))];

    /// <summary>An attribute; null when it is not there.</summary>
    public string? this[string attribute] => (string?)_element.Attribute(attribute);

    /// <summary>An attribute that must be there and not be empty.</summary>
    public string Required(string attribute) => this[attribute] is { Length: > 0 } value ? value.Trim()
        : throw Fault($"the attribute '{attribute}' is missing.");

    /// <summary>An attribute that is left out or holds a name.</summary>
    public string? NameIn(string attribute) => this[attribute] is { Length: > 0 } value ? value.Trim() : null;

    /// <summary>An attribute that says yes or no; no when it is not there.</summary>
    public bool Flag(string attribute, bool otherwise = false) => this[attribute]?.Trim() switch
    {
        null or "" => otherwise,
        "1" or "true" or "True" or "TRUE" => true,
        "0" or "false" or "False" or "FALSE" => false,
        var other => throw Fault($"{attribute}=\"{other}\" is neither true nor false."),
    };

    /// <summary>An attribute with a whole number; null when it is not there.</summary>
    public int? Number(string attribute, int minimum)
    {
        if (this[attribute] is not { Length: > 0 } text) return null;
        return int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            && number >= minimum
            ? number : throw Fault($"{attribute}=\"{text}\" is no whole number from {minimum}.");
    }

    /// <summary>A fault of this element.</summary>
    public QueryException Fault(string fault) => new(Place, fault);

    /// <summary>The place of an element.</summary>
    public static string At(XElement element)
    {
        var line = (IXmlLineInfo)element;
        return line.HasLineInfo() ? $"line {line.LineNumber}, position {line.LinePosition}, <{element.Name.LocalName}>" : $"<{element.Name.LocalName}>";
    }
}
