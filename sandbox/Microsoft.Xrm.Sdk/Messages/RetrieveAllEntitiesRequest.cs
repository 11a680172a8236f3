using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads the definitions of all tables.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class RetrieveAllEntitiesRequest : OrganizationRequest
{
    /// <summary>The message RetrieveAllEntities. Its required parameters are there from the start, without value.</summary>
    public RetrieveAllEntitiesRequest()
    {
        RequestName = "RetrieveAllEntities";
        EntityFilters = default;
        RetrieveAsIfPublished = default;
    }

    /// <summary>Which parts of them.</summary>
    public EntityFilters EntityFilters
    {
        get => Read<EntityFilters>(nameof(EntityFilters));
        set => Parameters[nameof(EntityFilters)] = value;
    }

    /// <summary>True when changes count that are not yet published.</summary>
    public bool RetrieveAsIfPublished
    {
        get => Read<bool>(nameof(RetrieveAsIfPublished));
        set => Parameters[nameof(RetrieveAsIfPublished)] = value;
    }
}
