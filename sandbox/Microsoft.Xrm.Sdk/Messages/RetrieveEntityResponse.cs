using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The answer to RetrieveEntity.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class RetrieveEntityResponse : OrganizationResponse
{
    /// <summary>The definition.</summary>
    public EntityMetadata EntityMetadata => Read<EntityMetadata>(nameof(EntityMetadata));
}
