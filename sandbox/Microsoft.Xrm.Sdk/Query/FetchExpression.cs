using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A query in FetchXML.</summary>
[DataContract(Name = "FetchExpression", Namespace = Namespaces.Contracts)]
public sealed class FetchExpression : QueryBase
{
    /// <summary>No query yet.</summary>
    public FetchExpression()
    {
    }

    /// <summary>The given FetchXML.</summary>
    public FetchExpression(string query) => Query = query;

    /// <summary>The FetchXML.</summary>
    [DataMember]
    public string Query { get; set; }
}
