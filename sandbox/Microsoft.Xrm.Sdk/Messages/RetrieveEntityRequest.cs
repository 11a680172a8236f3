using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads the definition of a table.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class RetrieveEntityRequest : OrganizationRequest
{
    /// <summary>The message RetrieveEntity. Its required parameters are there from the start, without value.</summary>
    public RetrieveEntityRequest()
    {
        RequestName = "RetrieveEntity";
        EntityFilters = default;
        MetadataId = default;
        RetrieveAsIfPublished = default;
    }

    /// <summary>Which parts of it.</summary>
    public EntityFilters EntityFilters
    {
        get => Read<EntityFilters>(nameof(EntityFilters));
        set => Parameters[nameof(EntityFilters)] = value;
    }

    /// <summary>The table.</summary>
    public string LogicalName
    {
        get => Read<string>(nameof(LogicalName));
        set => Parameters[nameof(LogicalName)] = value;
    }

    /// <summary>The table by the id of its definition; empty when the name says it.</summary>
    public Guid MetadataId
    {
        get => Read<Guid>(nameof(MetadataId));
        set => Parameters[nameof(MetadataId)] = value;
    }

    /// <summary>True when changes count that are not yet published.</summary>
    public bool RetrieveAsIfPublished
    {
        get => Read<bool>(nameof(RetrieveAsIfPublished));
        set => Parameters[nameof(RetrieveAsIfPublished)] = value;
    }
}
