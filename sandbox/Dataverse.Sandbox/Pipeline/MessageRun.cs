using System;
using Dataverse.Sandbox.Messages;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Pipeline;

/// <summary>One message raised on one row, on many rows or on none: what all its steps see and may change.</summary>
internal sealed class MessageRun(string message, string table, Guid id, ParameterCollection input)
{
    public string Message => message;

    /// <summary>Logical name of the table; "none" for a message without one.</summary>
    public string Table => table.Length == 0 ? "none" : table;

    /// <summary>The row; of a new one, known after the operation.</summary>
    public Guid Id { get; set; } = id;

    public ParameterCollection Input => input;

    public ParameterCollection Output { get; } = [];

    public ParameterCollection Shared { get; private set; } = [];

    /// <summary>The context that the steps in the transaction have as their parent.</summary>
    public PluginContext? Outer { get; private set; }

    /// <summary>
    /// Ends the part before the transaction. As on the platform, the steps after it find the shared variables of the pre-validation stage
    /// in their parent context.
    /// </summary>
    public void EnterTransaction(Turn turn)
    {
        if (Shared.Count == 0) return;
        Outer = new PluginContext(this, turn, null) { Stage = Stage.Main, SharedVariables = Shared };
        Shared = [];
    }
}
