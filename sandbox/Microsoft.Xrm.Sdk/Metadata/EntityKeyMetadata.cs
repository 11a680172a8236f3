using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of an alternate key.</summary>
[DataContract(Name = "EntityKeyMetadata", Namespace = Namespaces.Metadata71)]
public sealed class EntityKeyMetadata : MetadataBase
{
    /// <summary>What users call it.</summary>
    [DataMember]
    public Label DisplayName { get; set; }

    /// <summary>The logical name.</summary>
    [DataMember]
    public string LogicalName { get; set; }

    /// <summary>The schema name.</summary>
    [DataMember]
    public string SchemaName { get; set; }

    /// <summary>The table.</summary>
    [DataMember]
    public string EntityLogicalName { get; internal set; }

    /// <summary>The columns.</summary>
    [DataMember]
    public string[] KeyAttributes { get; set; }

    /// <summary>Whether it may be customised.</summary>
    [DataMember]
    public BooleanManagedProperty IsCustomizable { get; internal set; }

    /// <summary>True when it comes with a managed solution.</summary>
    [DataMember]
    public bool? IsManaged { get; internal set; }

    /// <summary>The version of the solution that brought it.</summary>
    [DataMember]
    public string IntroducedVersion { get; internal set; }

    /// <summary>How far its index is.</summary>
    [DataMember]
    public EntityKeyIndexStatus EntityKeyIndexStatus { get; internal set; }
}
