using System.Collections.Generic;
using System.Xml.Linq;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Expressions.Words;

namespace Personas.Crm.Domain.Expressions.Fetch;

/// <summary>A part of an expression that FetchXML cannot say.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Words">The part as a clause.</param>
/// <param name="Reason">Why it cannot be said.</param>
public sealed record Residue(string Place, string Words, string Reason);

/// <summary>
/// An expression as a query. It finds every member, and nobody else when nothing is left over; else evaluate the expression on what
/// it finds.
/// </summary>
/// <param name="FetchXml">The query; it gives the id column.</param>
/// <param name="Residue">What the query leaves out, each part once.</param>
public sealed record FetchTranslation(string FetchXml, IReadOnlyList<Residue> Residue)
{
    /// <summary>Whether the query finds the members and nobody else.</summary>
    public bool IsExact => Residue.Count == 0;

    /// <summary>Translates an expression.</summary>
    public static FetchTranslation Of(Expression expression, FetchOptions options)
    {
        var table = expression.CustomerTable;
        var links = new Links(options.Schema, table);
        var translator = new CustomerTranslator(options, links, table);
        var filter = translator.Translate(expression.Root, holds: true);
        var entity = new XElement("entity", new XAttribute("name", table), new XElement("attribute", new XAttribute("name", options.Schema.PrimaryId(table))));
        entity.Add(links.Elements);
        if (filter is not null) entity.Add(filter.Name == "filter" ? filter : Filters.And([filter]));
        var fetch = new XElement("fetch", entity);
        return new FetchTranslation(fetch.ToString(SaveOptions.DisableFormatting), translator.Residue);
    }
}

/// <summary>Collects what cannot be said, each place once.</summary>
internal sealed class ResidueList
{
    private readonly List<Residue> _parts = [];

    public IReadOnlyList<Residue> Parts => _parts;

    /// <summary>Notes a node and gives what stands in its place: no condition at all.</summary>
    public XElement? Add(Node node, string reason)
    {
        if (!_parts.Exists(part => part.Place == node.Place)) _parts.Add(new Residue(node.Place, Summary.Of(node), reason));
        return null;
    }
}
