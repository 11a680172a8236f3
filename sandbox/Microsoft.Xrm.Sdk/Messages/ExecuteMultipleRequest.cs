using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Runs requests, each in its own transaction.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class ExecuteMultipleRequest : OrganizationRequest
{
    /// <summary>The message ExecuteMultiple. Its required parameters are there from the start, without value.</summary>
    public ExecuteMultipleRequest()
    {
        RequestName = "ExecuteMultiple";
        Requests = default;
        Settings = default;
    }

    /// <summary>The requests.</summary>
    public OrganizationRequestCollection Requests
    {
        get => Read<OrganizationRequestCollection>(nameof(Requests));
        set => Parameters[nameof(Requests)] = value;
    }

    /// <summary>How they run.</summary>
    public ExecuteMultipleSettings Settings
    {
        get => Read<ExecuteMultipleSettings>(nameof(Settings));
        set => Parameters[nameof(Settings)] = value;
    }
}
