using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The outcomes of a batch.</summary>
[CollectionDataContract(Name = "OrganizationResponseCollection", Namespace = Namespaces.Contracts2012)]
public sealed class ExecuteMultipleResponseItemCollection : DataCollection<ExecuteMultipleResponseItem>
{
    /// <summary>An empty collection.</summary>
    public ExecuteMultipleResponseItemCollection()
    {
    }
}
