using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Messages;

/// <summary>A message that is raised once, whatever it does: stages before, the operation, stages after.</summary>
internal abstract class MessageOperation : Operation
{
    private MessageSteps _steps = MessageSteps.None;
    private MessageRun? _run;

    /// <summary>Name of the message for steps.</summary>
    protected abstract string Message { get; }

    /// <summary>The parameters that steps see and may change.</summary>
    protected abstract ParameterCollection Input { get; }

    /// <summary>The row; empty for messages without one, or when it is known only inside.</summary>
    protected virtual Guid RowId => Guid.Empty;

    /// <summary>Whether steps are registered; then even a reading message may write.</summary>
    protected bool HasSteps => !_steps.IsEmpty;

    /// <summary>The images that this message has.</summary>
    protected virtual RowImages Images { get; } = new();

    /// <inheritdoc />
    public override void BeforeTransaction(Turn turn)
    {
        _steps = turn.Organization.StepsOf(turn, Message, Table);
        if (_steps.PreValidation.Length == 0) return;
        StepRunner.Run(turn, Raised(), _steps.PreValidation, static _ => true, step => RowImages.For(step, [Images]));
    }

    /// <inheritdoc />
    public override OrganizationResponse Run(Turn turn)
    {
        if (turn.Parent is null) Raised().EnterTransaction(turn);
        Authorize(turn);
        _steps = turn.Organization.StepsOf(turn, Message, Table);
        if (!_steps.IsEmpty) ReadBefore(turn, _steps);
        StepRunner.Run(turn, Raised(), _steps.PreOperation, static _ => true, step => RowImages.For(step, [Images]));
        var response = Main(turn, Raised());
        if (_steps.IsEmpty) return response;

        foreach (var (name, value) in response.Results) Raised().Output[OutputName(name)] = value;
        StepRunner.Run(turn, Raised(), _steps.PostOperation, static _ => true, step => RowImages.For(step, [Images]));
        foreach (var step in _steps.Asynchronous) Queue.JobRows.Enqueue(turn, step, Raised(), RowImages.For(step, [Images]));
        var results = response.Results.Keys.ToDictionary(OutputName);
        foreach (var (name, value) in Raised().Output) response.Results[results.GetValueOrDefault(name, name)] = value;
        return response;
    }

    /// <summary>Fails unless the caller may do it. As on the platform after pre-validation, and before any other step could tell something.</summary>
    protected virtual void Authorize(Turn turn)
    {
    }

    /// <summary>Does what the message is for.</summary>
    protected abstract OrganizationResponse Main(Turn turn, MessageRun run);

    /// <summary>What steps call a result of the response in their output parameters.</summary>
    protected virtual string OutputName(string result) => result;

    /// <summary>Reads the row as it is before, when steps want it.</summary>
    protected virtual void ReadBefore(Turn turn, MessageSteps steps)
    {
    }

    private MessageRun Raised() => _run ??= new MessageRun(Message, Table, RowId, Input);
}
