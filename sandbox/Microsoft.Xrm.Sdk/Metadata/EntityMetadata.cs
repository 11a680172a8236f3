using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a table.</summary>
[DataContract(Name = "EntityMetadata", Namespace = Namespaces.Metadata)]
public sealed class EntityMetadata : MetadataBase
{
    /// <summary>The columns; null when not asked for.</summary>
    [DataMember]
    public AttributeMetadata[] Attributes { get; internal set; }

    /// <summary>What it is for.</summary>
    [DataMember]
    public Label Description { get; set; }

    /// <summary>What users call its rows.</summary>
    [DataMember]
    public Label DisplayCollectionName { get; set; }

    /// <summary>What users call a row.</summary>
    [DataMember]
    public Label DisplayName { get; set; }

    /// <summary>True for an activity.</summary>
    [DataMember]
    public bool? IsActivity { get; set; }

    /// <summary>Whether changes are recorded.</summary>
    [DataMember]
    public BooleanManagedProperty IsAuditEnabled { get; set; }

    /// <summary>True when a solution added it.</summary>
    [DataMember]
    public bool? IsCustomEntity { get; internal set; }

    /// <summary>Whether it may be customised.</summary>
    [DataMember]
    public BooleanManagedProperty IsCustomizable { get; set; }

    /// <summary>Whether it may be renamed.</summary>
    [DataMember]
    public BooleanManagedProperty IsRenameable { get; set; }

    /// <summary>True when a write may be refused because the row was changed.</summary>
    [DataMember(Order = 71)]
    public bool? IsOptimisticConcurrencyEnabled { get; internal set; }

    /// <summary>True when changes may be asked for.</summary>
    [DataMember]
    public bool? ChangeTrackingEnabled { get; set; }

    /// <summary>True for the table of a many-to-many relationship.</summary>
    [DataMember]
    public bool? IsIntersect { get; internal set; }

    /// <summary>True when it comes with a managed solution.</summary>
    [DataMember]
    public bool? IsManaged { get; internal set; }

    /// <summary>True when users may search it.</summary>
    [DataMember]
    public bool? IsValidForAdvancedFind { get; internal set; }

    /// <summary>The logical name.</summary>
    [DataMember]
    public string LogicalName { get; set; }

    /// <summary>Its many-to-many relationships; null when not asked for.</summary>
    [DataMember]
    public ManyToManyRelationshipMetadata[] ManyToManyRelationships { get; internal set; }

    /// <summary>The relationships of its lookups; null when not asked for.</summary>
    [DataMember]
    public OneToManyRelationshipMetadata[] ManyToOneRelationships { get; internal set; }

    /// <summary>The relationships of the lookups that refer to it; null when not asked for.</summary>
    [DataMember]
    public OneToManyRelationshipMetadata[] OneToManyRelationships { get; internal set; }

    /// <summary>The number of the table.</summary>
    [DataMember]
    public int? ObjectTypeCode { get; internal set; }

    /// <summary>Who owns its rows.</summary>
    [DataMember]
    public OwnershipTypes? OwnershipType { get; set; }

    /// <summary>The column that names a row.</summary>
    [DataMember]
    public string PrimaryNameAttribute { get; internal set; }

    /// <summary>The column that pictures a row.</summary>
    [DataMember(Order = 60)]
    public string PrimaryImageAttribute { get; internal set; }

    /// <summary>The column of the id.</summary>
    [DataMember]
    public string PrimaryIdAttribute { get; internal set; }

    /// <summary>The schema name.</summary>
    [DataMember]
    public string SchemaName { get; set; }

    /// <summary>The version of the solution that brought it.</summary>
    [DataMember(Order = 60)]
    public string IntroducedVersion { get; internal set; }

    /// <summary>The alternate keys.</summary>
    [DataMember(Order = 71)]
    public EntityKeyMetadata[] Keys { get; internal set; }

    /// <summary>The logical name of its rows.</summary>
    [DataMember(Order = 71)]
    public string LogicalCollectionName { get; set; }

    /// <summary>Its name in the Web API.</summary>
    [DataMember(Order = 72)]
    public string EntitySetName { get; set; }

    /// <summary>True when the platform keeps it to itself.</summary>
    [DataMember(Order = 72)]
    public bool? IsPrivate { get; internal set; }

    /// <summary>True when its rows are kept with another table.</summary>
    [DataMember(Order = 82)]
    public bool? IsLogicalEntity { get; internal set; }

    /// <summary>Standard, Elastic, Virtual or Activity.</summary>
    [DataMember]
    public string TableType { get; set; }
}
