using System.Linq;
using Dataverse.Sandbox.Limits;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Messages.Batches;

/// <summary>The rules of the platform for requests that carry requests.</summary>
internal static class BatchRules
{
    public static void Check(Turn turn, string message, OrganizationRequestCollection requests, params string[] refused)
    {
        if (turn.Parent is not null)
            throw Faults.Of(Faults.NotSupported, $"{message} inside a plug-in is not supported by the platform. Send the requests one by one: they share "
                + "the transaction anyway.");
        if (requests.Count > PlatformLimits.BatchSize)
            throw Faults.Of(Faults.BatchTooLarge, $"{message}: {requests.Count} requests exceed the maximum batch size of {PlatformLimits.BatchSize}. "
                + "Send them in several batches.");
        if (requests.FirstOrDefault(inner => refused.Contains(inner.RequestName)) is { } nested)
            throw Faults.Invalid($"{message}: {nested.RequestName} cannot stand inside it. Send its requests directly.");
    }
}
