using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk;

/// <summary>The queries that bring related rows with a row, by relationship.</summary>
[CollectionDataContract(Name = "RelationshipQueryCollection", Namespace = Namespaces.Contracts)]
public sealed class RelationshipQueryCollection : DataCollection<Relationship, QueryBase>
{
    /// <summary>An empty collection.</summary>
    public RelationshipQueryCollection()
    {
    }
}
