using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads a page of a query's result.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class RetrieveMultipleRequest : OrganizationRequest
{
    /// <summary>The message RetrieveMultiple. Its required parameters are there from the start, without value.</summary>
    public RetrieveMultipleRequest()
    {
        RequestName = "RetrieveMultiple";
        Query = default;
    }

    /// <summary>The query.</summary>
    public QueryBase Query
    {
        get => Read<QueryBase>(nameof(Query));
        set => Parameters[nameof(Query)] = value;
    }
}
