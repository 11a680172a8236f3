using System.Collections.Generic;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.WebApi.Model;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.WebApi.Requests;

/// <summary>What a URL's path points at.</summary>
internal sealed record Target
{
    /// <summary>The table of the row or rows; null for an operation that is bound to nothing.</summary>
    public Table? Table { get; init; }

    /// <summary>The row; null for a collection, and for a lookup that is empty.</summary>
    public EntityReference? Row { get; init; }

    /// <summary>The row whose navigation property the path follows last.</summary>
    public EntityReference? From { get; init; }

    /// <summary>That navigation property.</summary>
    public Navigation? Navigation { get; init; }

    /// <summary>A single column of the row.</summary>
    public Column? Column { get; init; }

    /// <summary>Whether the path ends in <c>$value</c>.</summary>
    public bool IsValue { get; init; }

    /// <summary>Whether the path ends in <c>$count</c>.</summary>
    public bool IsCount { get; init; }

    /// <summary>Whether the path ends in <c>$ref</c>.</summary>
    public bool IsReference { get; init; }

    /// <summary>Name of the action or function; empty when there is none.</summary>
    public string Operation { get; init; } = "";

    /// <summary>The parameters that the path gives to a function.</summary>
    public IReadOnlyList<OperationSegmentParameter> Parameters { get; init; } = [];

    /// <summary>Whether many rows are meant.</summary>
    public bool IsCollection => Row is null && Navigation is not { IsCollection: false };
}
