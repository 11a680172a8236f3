using System;

namespace Dataverse.Sandbox.Queue;

/// <summary>A job that a worker has claimed.</summary>
internal sealed record Job
{
    public required Guid Id { get; init; }

    public required Guid StepId { get; init; }

    public required string Message { get; init; }

    public required string Table { get; init; }

    public Guid RowId { get; init; }

    public required Guid CorrelationId { get; init; }

    public required int Depth { get; init; }

    public required int Retries { get; init; }

    public required string Data { get; init; }

    public required Guid UserId { get; init; }

    public required DateTime CreatedOn { get; init; }
}
