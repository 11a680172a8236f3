using System;
using System.Collections.Generic;
using System.Globalization;
using System.Xml.Linq;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Fetch;

/// <summary>The outer joins along paths of lookups; paths that begin alike share them.</summary>
internal sealed class Links(ISchema schema, string customerTable)
{
    private readonly Dictionary<string, XElement> _byPath = new(StringComparer.Ordinal);
    private readonly List<XElement> _outermost = [];

    public IEnumerable<XElement> Elements => _outermost;

    /// <summary>The column at the end of a path.</summary>
    public FetchColumn Column(ColumnDefinition definition, FactType type)
    {
        XElement? link = null;
        var path = customerTable;
        var table = customerTable;
        foreach (var step in definition.Path)
        {
            path = $"{path}/{step}";
            link = Link(path, step, link);
            table = step.Table;
        }
        return new FetchColumn(BaseAmount.Of(schema, table, definition.Column), (string?)link?.Attribute("alias"), type);
    }

    private XElement Link(string path, PathStep step, XElement? parent)
    {
        if (_byPath.TryGetValue(path, out var known)) return known;
        var link = new XElement("link-entity",
            new XAttribute("name", step.Table), new XAttribute("from", schema.PrimaryId(step.Table)), new XAttribute("to", step.Lookup),
            new XAttribute("link-type", "outer"), new XAttribute("alias", "p" + (_byPath.Count + 1).ToString(CultureInfo.InvariantCulture)));
        if (parent is null) _outermost.Add(link);
        else parent.Add(link);
        return _byPath[path] = link;
    }
}
