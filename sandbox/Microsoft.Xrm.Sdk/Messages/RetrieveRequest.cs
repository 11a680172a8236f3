using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads a row, and related rows with it.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class RetrieveRequest : OrganizationRequest
{
    /// <summary>The message Retrieve. Its required parameters are there from the start, without value.</summary>
    public RetrieveRequest()
    {
        RequestName = "Retrieve";
        Target = default;
        ColumnSet = default;
    }

    /// <summary>The row, by its id or alternate key.</summary>
    public EntityReference Target
    {
        get => Read<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    /// <summary>Its columns.</summary>
    public ColumnSet ColumnSet
    {
        get => Read<ColumnSet>(nameof(ColumnSet));
        set => Parameters[nameof(ColumnSet)] = value;
    }

    /// <summary>The related rows by relationship; null for none.</summary>
    public RelationshipQueryCollection RelatedEntitiesQuery
    {
        get => Read<RelationshipQueryCollection>(nameof(RelatedEntitiesQuery));
        set => Parameters[nameof(RelatedEntitiesQuery)] = value;
    }

    /// <summary>True when notifications are wanted.</summary>
    public bool ReturnNotifications
    {
        get => Read<bool>(nameof(ReturnNotifications));
        set => Parameters[nameof(ReturnNotifications)] = value;
    }
}
