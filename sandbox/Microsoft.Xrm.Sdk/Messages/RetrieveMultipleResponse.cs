using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The answer to RetrieveMultiple.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class RetrieveMultipleResponse : OrganizationResponse
{
    /// <summary>The page.</summary>
    public EntityCollection EntityCollection => Read<EntityCollection>(nameof(EntityCollection));
}
