using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Runs requests in one transaction.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class ExecuteTransactionRequest : OrganizationRequest
{
    /// <summary>The message ExecuteTransaction. Its required parameters are there from the start, without value.</summary>
    public ExecuteTransactionRequest()
    {
        RequestName = "ExecuteTransaction";
        Requests = default;
    }

    /// <summary>The requests.</summary>
    public OrganizationRequestCollection Requests
    {
        get => Read<OrganizationRequestCollection>(nameof(Requests));
        set => Parameters[nameof(Requests)] = value;
    }

    /// <summary>True when the answers come back.</summary>
    public bool? ReturnResponses
    {
        get => Read<bool?>(nameof(ReturnResponses));
        set => Parameters[nameof(ReturnResponses)] = value;
    }
}
