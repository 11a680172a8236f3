using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Pipeline;

/// <summary>A registered step: which class runs for which message, when, as whom, with which images.</summary>
internal sealed record Step
{
    public required Guid Id { get; init; }

    public string Name { get; init; } = "";

    public required string Message { get; init; }

    /// <summary>The table; empty for every table.</summary>
    public string Table { get; init; } = "";

    public required int Stage { get; init; }

    public bool IsAsynchronous { get; init; }

    public int Rank { get; init; }

    /// <summary>The columns of which at least one must be in the request; null for any.</summary>
    public IReadOnlySet<string>? Filter { get; init; }

    /// <summary>The user that the step runs as; null for the calling one.</summary>
    public Guid? RunsAs { get; init; }

    public required Guid PluginTypeId { get; init; }

    public string? Configuration { get; init; }

    public bool DeletesItsJobs { get; init; }

    public IReadOnlyList<StepImage> Images { get; init; } = [];

    /// <summary>The step as an Update of that row sees it: whether a filtering attribute is in the request.</summary>
    public bool Wants(Entity target) => Filter is null || target.Attributes.Keys.Any(Filter.Contains);

    public EntityReference Reference => new("sdkmessageprocessingstep", Id) { Name = Name };
}
