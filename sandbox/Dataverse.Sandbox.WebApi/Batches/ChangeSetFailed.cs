using System;
using Dataverse.Sandbox.WebApi.Requests;

namespace Dataverse.Sandbox.WebApi.Batches;

/// <summary>A request of a change set failed, so that its transaction is rolled back.</summary>
internal sealed class ChangeSetFailed(Answer answer, string contentId) : Exception
{
    /// <summary>The answer to the request that failed.</summary>
    public Answer Answer => answer;

    /// <summary>What the client calls it.</summary>
    public string ContentId => contentId;
}
