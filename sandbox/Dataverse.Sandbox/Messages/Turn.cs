using System;
using Dataverse.Sandbox.Counters;
using Dataverse.Sandbox.Limits;
using Dataverse.Sandbox.Pipeline;
using Dataverse.Sandbox.Records;
using Dataverse.Sandbox.Security;

namespace Dataverse.Sandbox.Messages;

/// <summary>The circumstances of one request: who asks, in which transaction, what caused it.</summary>
internal sealed record Turn
{
    public required Organization Organization { get; init; }

    /// <summary>The user the request runs as.</summary>
    public required Caller Caller { get; init; }

    /// <summary>Who started the chain of requests.</summary>
    public required Guid InitiatingUserId { get; init; }

    /// <summary>The transaction that the request is part of; null when it is to have its own.</summary>
    public UnitOfWork? Work { get; init; }

    /// <summary>The step whose code asks; null for a client.</summary>
    public PluginContext? Parent { get; init; }

    /// <summary>The same for all that one request of a client causes, also asynchronously.</summary>
    public required Guid CorrelationId { get; init; }

    /// <summary>How many requests have caused each other, from 1.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>Where the request comes from.</summary>
    public Origin Origin { get; init; } = Origin.Client;

    /// <summary>The asynchronous job that the request belongs to; empty when none.</summary>
    public Guid JobId { get; init; }

    /// <summary>When the operation must have ended.</summary>
    public required Deadline Deadline { get; init; }

    /// <summary>The transaction; only for code that runs inside one.</summary>
    public UnitOfWork Unit => Work ?? throw new InvalidOperationException("The request has no transaction yet.");
}
