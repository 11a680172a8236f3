using System;
using System.Collections.Generic;
using System.Xml;
using System.Xml.Linq;
using Dataverse.Sandbox.Metadata;

namespace Dataverse.Sandbox.Import.Components;

/// <summary>Checks the tables and columns of a FetchXML text.</summary>
internal sealed class FetchCheck(Reading reading, Component component, string where)
{
    private readonly References _references = new(reading, component);
    private readonly Dictionary<string, Table> _byAlias = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Aliases of attributes: names that are no columns.</summary>
    public HashSet<string> Aliases { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The table that the query is about; null when that is not known.</summary>
    public Table? Table { get; private set; }

    /// <summary>The tables of the joins, by alias.</summary>
    public IReadOnlyDictionary<string, Table> Joined => _byAlias;

    /// <summary>Checks a query.</summary>
    public void Check(string text)
    {
        XElement root;
        try
        {
            root = XElement.Parse(text);
        }
        catch (XmlException fault)
        {
            component.Fault(where, $"The FetchXML is not well-formed: {fault.Message}", "Correct the query.");
            return;
        }

        Check(root);
    }

    /// <summary>Checks a query.</summary>
    public void Check(XElement fetch)
    {
        if (fetch.Element("entity") is not { } entity)
        {
            component.Fault(where, "The FetchXML has no entity.", "Write the table that it reads.");
            return;
        }

        Table = _references.Table((string?)entity.Attribute("name") ?? "", where);
        if (Table is not null) CheckEntity(entity, Table);
    }

    private void CheckEntity(XElement element, Table table)
    {
        foreach (var child in element.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "attribute":
                    if ((string?)child.Attribute("alias") is { } alias) Aliases.Add(alias);
                    Name(table, child.Attribute("name"));
                    break;
                case "order":
                    Name(table, child.Attribute("attribute"));
                    break;
                case "filter":
                    CheckFilter(child, table);
                    break;
                case "link-entity":
                    CheckLink(child, table);
                    break;
            }
        }
    }

    private void CheckLink(XElement link, Table outer)
    {
        var inner = _references.Table((string?)link.Attribute("name") ?? "", where);
        Name(outer, link.Attribute("to"));
        if (inner is null) return;
        Name(inner, link.Attribute("from"));
        _byAlias[(string?)link.Attribute("alias") ?? inner.LogicalName] = inner;
        CheckEntity(link, inner);
    }

    private void CheckFilter(XElement filter, Table table)
    {
        foreach (var child in filter.Elements())
        {
            if (child.Name.LocalName == "filter") CheckFilter(child, table);
            else if (child.Name.LocalName == "link-entity") CheckLink(child, table);
            else if (child.Name.LocalName == "condition" && child.Attribute("entityname") is null) Name(table, child.Attribute("attribute"));
        }
    }

    private void Name(Table table, XAttribute? name)
    {
        if (name is not null && !Aliases.Contains(name.Value)) _references.Column(table, name.Value, where);
    }
}
