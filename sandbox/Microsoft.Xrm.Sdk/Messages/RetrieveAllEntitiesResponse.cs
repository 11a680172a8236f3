using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The answer to RetrieveAllEntities.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class RetrieveAllEntitiesResponse : OrganizationResponse
{
    /// <summary>The definitions.</summary>
    public EntityMetadata[] EntityMetadata => Read<EntityMetadata[]>(nameof(EntityMetadata));

    /// <summary>Their version.</summary>
    public string Timestamp => Read<string>(nameof(Timestamp));
}
