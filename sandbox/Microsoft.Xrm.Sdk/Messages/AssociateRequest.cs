using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Relates a row to others.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class AssociateRequest : OrganizationRequest
{
    /// <summary>The message Associate. Its required parameters are there from the start, without value.</summary>
    public AssociateRequest()
    {
        RequestName = "Associate";
        Target = default;
        Relationship = default;
        RelatedEntities = default;
    }

    /// <summary>The row.</summary>
    public EntityReference Target
    {
        get => Read<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    /// <summary>The relationship.</summary>
    public Relationship Relationship
    {
        get => Read<Relationship>(nameof(Relationship));
        set => Parameters[nameof(Relationship)] = value;
    }

    /// <summary>The others.</summary>
    public EntityReferenceCollection RelatedEntities
    {
        get => Read<EntityReferenceCollection>(nameof(RelatedEntities));
        set => Parameters[nameof(RelatedEntities)] = value;
    }
}
