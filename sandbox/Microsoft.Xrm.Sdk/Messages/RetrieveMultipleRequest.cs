using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads a page of a query's result.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class RetrieveMultipleRequest : OrganizationRequest
{
    /// <summary>The message RetrieveMultiple.</summary>
    public RetrieveMultipleRequest()
    {
        RequestName = "RetrieveMultiple";
    }

    /// <summary>The query.</summary>
    public QueryBase Query
    {
        get => Read<QueryBase>(nameof(Query));
        set => Parameters[nameof(Query)] = value;
    }
}
