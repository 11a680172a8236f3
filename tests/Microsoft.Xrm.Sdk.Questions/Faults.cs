using System;
using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk.Questions;

/// <summary>What refusals and faults say.</summary>
internal static class Faults
{
    private static readonly DateTime Noon = new(2026, 1, 2, 12, 0, 0, DateTimeKind.Utc);
    private static readonly Dictionary<string, string> Details = new() { ["field"] = "age" };

    public static IEnumerable<Question> Questions =>
    [
        new("a refusal without reason", () => new InvalidPluginExecutionException()),
        new("a refusal", () => new InvalidPluginExecutionException("no")),
        new("a refusal of null", () => new InvalidPluginExecutionException((string)null)),
        new("a refusal with its cause", () => new InvalidPluginExecutionException("no", new TimeoutException())),
        new("a refusal with status", () => new InvalidPluginExecutionException(OperationStatus.Retry)),
        new("a refusal with status and message", () => new InvalidPluginExecutionException(OperationStatus.Canceled, "no")),
        new("a refusal with number", () => new InvalidPluginExecutionException(OperationStatus.Suspended, 7, "no")),
        new("a refusal with HTTP status", () => new InvalidPluginExecutionException("no", PluginHttpStatusCode.Conflict)),
        new("a refusal with details", () => new InvalidPluginExecutionException("no", Details)),
        new("a refusal with HTTP status and details", () => new InvalidPluginExecutionException("no", PluginHttpStatusCode.Gone, Details)),
        new("a refusal with status and details", () => new InvalidPluginExecutionException(OperationStatus.Failed, "no", Details)),
        new("a refusal with all but details", () => new InvalidPluginExecutionException(OperationStatus.Failed, 9, "no", PluginHttpStatusCode.Gone)),
        new("the details of a new fault", () => new OrganizationServiceFault().ErrorDetails),
        new("the details of a fault set to null", () => new OrganizationServiceFault { ErrorDetails = null }.ErrorDetails),
        new("a fault as text", () => new OrganizationServiceFault { Message = "no", ErrorCode = -5, Timestamp = Noon, TraceText = "trace" }.ToString()),
        new("a fault with its cause as text", () => new OrganizationServiceFault
        {
            Message = "outer", Timestamp = Noon, InnerFault = new OrganizationServiceFault { Message = "inner", Timestamp = Noon },
        }.ToString()),
    ];
}
