using System;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Dataverse.Sandbox.Query.Model;

namespace Dataverse.Sandbox.Query.Reading;

/// <summary>Reads FetchXML. What it does not know it refuses, naming line and element.</summary>
internal static class FetchReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 1_000_000,
    };

    /// <summary>The query that the text asks.</summary>
    /// <exception cref="QueryException">The text is not FetchXML, or asks for what is not supported.</exception>
    public static Selection Read(string? text)
    {
        var fetch = new FetchElement(Parse(text ?? ""));
        if (fetch.Name != "fetch") throw fetch.Fault("a query starts with <fetch>.");
        var entities = fetch.Elements.ToList();
        if (entities.Count != 1) throw fetch.Fault($"<fetch> holds one <entity>; {entities.Count} given.");
        return Selection(fetch, entities[0]);
    }

    private static Selection Selection(FetchElement fetch, FetchElement entity)
    {
        var top = fetch.Number("top", 1);
        if (top is not null && (fetch["page"] ?? fetch["paging-cookie"] ?? fetch["count"]) is not null)
            throw fetch.Fault("top cannot be combined with count, page or paging-cookie. Leave one of them out.");
        var isAggregate = fetch.Flag("aggregate");
        if (!isAggregate && fetch["aggregatelimit"] is not null) throw fetch.Fault("aggregatelimit is for aggregate queries.");
        return new Selection
        {
            Root = new Source
            {
                Place = entity.Place,
                Table = entity.Required("name"),
                AllColumns = FetchSources.AllColumns(entity),
                Columns = FetchSources.Columns(entity, isAggregate),
                Filter = FetchFilters.Of(entity, isAggregate),
                Orders = FetchSources.Orders(entity),
                Links = FetchSources.Links(entity, isAggregate),
            },
            IsDistinct = fetch.Flag("distinct"),
            IsAggregate = isAggregate,
            OrdersByRawValue = fetch.Flag("useraworderby"),
            Top = top,
            Page = new Page(fetch.Number("page", 1) ?? 1, Math.Min(fetch.Number("count", 1) ?? Limits.PageSize, Limits.PageSize),
                fetch["paging-cookie"] is { Length: > 0 } cookie ? cookie : null),
            CountsAll = fetch.Flag("returntotalrecordcount"),
            AggregateLimit = Math.Min(fetch.Number("aggregatelimit", 1) ?? Limits.AggregatedRows, Limits.AggregatedRows),
        };
    }

    private static XElement Parse(string text)
    {
        try
        {
            RequireFlat(text);
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException malformed)
        {
            throw new QueryException($"line {malformed.LineNumber}, position {malformed.LinePosition}",
                $"the text is not well-formed XML. {malformed.Message}");
        }
    }

    private static void RequireFlat(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), Settings);
        while (reader.Read())
            if (reader.Depth > Limits.ElementLevels)
                throw new QueryException($"line {((IXmlLineInfo)reader).LineNumber}", $"elements stand in one another more than {Limits.ElementLevels} deep.");
    }
}
