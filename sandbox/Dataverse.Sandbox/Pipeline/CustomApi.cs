using System;
using System.Collections.Generic;

namespace Dataverse.Sandbox.Pipeline;

/// <summary>A custom API: a message that a solution defines.</summary>
/// <param name="Id">Id of its row.</param>
/// <param name="UniqueName">Its name as a message.</param>
internal sealed record CustomApi(Guid Id, string UniqueName)
{
    /// <summary>0 global, 1 bound to a row, 2 bound to a table.</summary>
    public int Binding { get; init; }

    public string BoundTable { get; init; } = "";

    /// <summary>Whether it is a function, which is asked for with GET, and not an action.</summary>
    public bool IsFunction { get; init; }

    /// <summary>The class that does it; null for an API that is only an event.</summary>
    public Guid? PluginTypeId { get; init; }

    /// <summary>The privilege that callers need; empty when none.</summary>
    public string ExecutePrivilege { get; init; } = "";

    /// <summary>0 none, 1 asynchronous only, 2 both.</summary>
    public int AllowedSteps { get; init; }

    public IReadOnlyList<CustomApiParameter> Parameters { get; init; } = [];

    public IReadOnlyList<CustomApiParameter> Properties { get; init; } = [];
}
