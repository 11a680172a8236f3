using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.WebApi.Model;

namespace Dataverse.Sandbox.WebApi.Reading;

/// <summary>An element of FetchXML whose rows a filter speaks of: the entity itself, or the link of an any or all.</summary>
/// <param name="catalog">All tables.</param>
/// <param name="table">The rows' table.</param>
/// <param name="element">The entity, or the link-entity.</param>
/// <param name="names">Hands out names for links, unique in the query.</param>
internal sealed class Scope(Catalog catalog, Table table, XElement element, Func<string> names)
{
    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);

    /// <summary>The rows' table.</summary>
    public Table Table => table;

    /// <summary>The alias of the outer link that a path of lookups needs, made on first use.</summary>
    /// <param name="path">The navigation properties, from here on.</param>
    public string Alias(IReadOnlyList<Navigation> path)
    {
        var (at, alias, key) = (element, "", "");
        foreach (var step in path)
        {
            key += "/" + step.Name;
            if (_links.TryGetValue(key, out var known)) alias = known;
            else
            {
                _links.Add(key, alias = names());
                var link = Links.To(catalog, step, "outer");
                link.SetAttributeValue("alias", alias);
                at.Add(link);
            }

            at = at.Elements("link-entity").First(link => link.Attribute("alias")?.Value == alias);
        }

        return alias;
    }
}
