using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The requests of a batch, in their order.</summary>
[CollectionDataContract(Name = "OrganizationRequestCollection", Namespace = Namespaces.Contracts2012)]
public sealed class OrganizationRequestCollection : DataCollection<OrganizationRequest>
{
    /// <summary>An empty collection.</summary>
    public OrganizationRequestCollection()
    {
    }
}
