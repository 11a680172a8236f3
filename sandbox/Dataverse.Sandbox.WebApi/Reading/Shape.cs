using System.Collections.Generic;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.WebApi.Model;
using Microsoft.OData.UriParser;

namespace Dataverse.Sandbox.WebApi.Reading;

/// <summary>What is wanted of a row: <c>$select</c> and <c>$expand</c>.</summary>
/// <param name="Table">The row's table.</param>
/// <param name="Columns">The columns, the primary key among them.</param>
/// <param name="Expansions">The related rows.</param>
/// <param name="Context">The same as it stands in <c>@odata.context</c>: <c>(name,accountid)</c>, or nothing for all columns.</param>
internal sealed record Shape(Table Table, IReadOnlyList<Column> Columns, IReadOnlyList<Expansion> Expansions, string Context);

/// <summary>Related rows that come with a row.</summary>
/// <param name="Navigation">The way to them.</param>
/// <param name="Shape">What is wanted of them.</param>
internal sealed record Expansion(Navigation Navigation, Shape Shape)
{
    /// <summary>Which of them; null for all.</summary>
    public FilterClause? Filter { get; init; }

    /// <summary>In which order.</summary>
    public OrderByClause? OrderBy { get; init; }

    /// <summary>How many at most.</summary>
    public long? Top { get; init; }

    /// <summary>Whether only their URLs are wanted.</summary>
    public bool IsReference { get; init; }
}
