using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Dataverse.Sandbox.WebApi.Operations;

/// <summary>A message of the platform as an action or a function.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsFunction">Whether it is asked for by GET.</param>
/// <param name="Run">What it answers; null for nothing.</param>
internal sealed record PlatformOperation(string Name, bool IsFunction, Func<PlatformCall, JsonObject?> Run)
{
    /// <summary>The tables to whose rows it is bound; empty when it is bound to nothing.</summary>
    public IReadOnlyList<string> BoundTo { get; init; } = [];

    /// <summary>Its parameters: <c>Name Type,Name Type</c>.</summary>
    public string Parameters { get; init; } = "";

    /// <summary>What it answers, likewise; empty for nothing.</summary>
    public string Response { get; init; } = "";

    /// <summary>The pairs of a list of parameters or of properties.</summary>
    public static IEnumerable<(string Name, string Type)> Words(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split(' ')).Select(pair => (pair[0], pair[1]));
}
