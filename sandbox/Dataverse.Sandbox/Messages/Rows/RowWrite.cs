using System;
using Dataverse.Sandbox.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Messages.Rows;

/// <summary>One row of a Create or Update, with what the steps of the single message see.</summary>
internal sealed class RowWrite(MessageRun run, RowImages images)
{
    public MessageRun Run => run;

    public RowImages Images => images;

    /// <summary>The row as it is to be written; a step may have changed or replaced it.</summary>
    public Entity Target => run.Input.TryGetValue("Target", out var value) && value is Entity row
        ? row
        : throw Faults.Invalid($"{run.Message} of '{run.Table}': a step took the 'Target' out of the input parameters.");

    public Guid Id
    {
        get => run.Id;
        set => run.Id = value;
    }
}
