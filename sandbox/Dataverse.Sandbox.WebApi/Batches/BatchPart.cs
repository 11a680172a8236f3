namespace Dataverse.Sandbox.WebApi.Batches;

/// <summary>One part of a batch or of a change set.</summary>
/// <param name="ContentType">Its media type: application/http, or multipart/mixed for a change set.</param>
/// <param name="ContentId">What other parts call it; empty for nothing.</param>
/// <param name="Content">What it holds.</param>
internal sealed record BatchPart(string ContentType, string ContentId, byte[] Content);
