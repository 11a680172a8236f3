using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a column.</summary>
[DataContract(Name = "AttributeMetadata", Namespace = Namespaces.Metadata)]
[KnownType(typeof(MultiSelectPicklistAttributeMetadata))]
[KnownType(typeof(BooleanAttributeMetadata))]
[KnownType(typeof(DateTimeAttributeMetadata))]
[KnownType(typeof(DecimalAttributeMetadata))]
[KnownType(typeof(DoubleAttributeMetadata))]
[KnownType(typeof(EntityNameAttributeMetadata))]
[KnownType(typeof(IntegerAttributeMetadata))]
[KnownType(typeof(BigIntAttributeMetadata))]
[KnownType(typeof(LookupAttributeMetadata))]
[KnownType(typeof(MemoAttributeMetadata))]
[KnownType(typeof(MoneyAttributeMetadata))]
[KnownType(typeof(PicklistAttributeMetadata))]
[KnownType(typeof(StateAttributeMetadata))]
[KnownType(typeof(StatusAttributeMetadata))]
[KnownType(typeof(StringAttributeMetadata))]
[KnownType(typeof(UniqueIdentifierAttributeMetadata))]
public class AttributeMetadata : MetadataBase
{
    /// <summary>A column of no type yet.</summary>
    public AttributeMetadata()
    {
    }

    /// <summary>A column of a type.</summary>
    protected AttributeMetadata(AttributeTypeCode attributeType)
    {
        AttributeType = attributeType;
        AttributeTypeName = attributeType + "Type";
    }

    /// <summary>A column of a type by its schema name.</summary>
    protected AttributeMetadata(AttributeTypeCode attributeType, string schemaName) : this(attributeType) => SchemaName = schemaName;

    /// <summary>The column that this one belongs to, as the name beside a lookup; null for a column of its own.</summary>
    [DataMember]
    public string AttributeOf { get; internal set; }

    /// <summary>The type.</summary>
    [DataMember]
    public AttributeTypeCode? AttributeType { get; internal set; }

    /// <summary>The type by name.</summary>
    [DataMember(Order = 60)]
    public AttributeTypeDisplayName AttributeTypeName { get; internal set; }

    /// <summary>The number of the column in its table.</summary>
    [DataMember]
    public int? ColumnNumber { get; internal set; }

    /// <summary>What it is for.</summary>
    [DataMember]
    public Label Description { get; set; }

    /// <summary>What users call it.</summary>
    [DataMember]
    public Label DisplayName { get; set; }

    /// <summary>The version of the solution that brought it.</summary>
    [DataMember(Order = 60)]
    public string IntroducedVersion { get; internal set; }

    /// <summary>The table.</summary>
    [DataMember]
    public string EntityLogicalName { get; internal set; }

    /// <summary>Whether changes are recorded.</summary>
    [DataMember]
    public BooleanManagedProperty IsAuditEnabled { get; set; }

    /// <summary>True when a solution added it.</summary>
    [DataMember]
    public bool? IsCustomAttribute { get; internal set; }

    /// <summary>True for the id.</summary>
    [DataMember]
    public bool? IsPrimaryId { get; internal set; }

    /// <summary>True for the name.</summary>
    [DataMember]
    public bool? IsPrimaryName { get; internal set; }

    /// <summary>True when it may be set on creation.</summary>
    [DataMember]
    public bool? IsValidForCreate { get; set; }

    /// <summary>True when it may be read.</summary>
    [DataMember]
    public bool? IsValidForRead { get; internal set; }

    /// <summary>True when it may be changed.</summary>
    [DataMember]
    public bool? IsValidForUpdate { get; set; }

    /// <summary>True when reading may be restricted.</summary>
    [DataMember]
    public bool? CanBeSecuredForRead { get; internal set; }

    /// <summary>True when setting on creation may be restricted.</summary>
    [DataMember]
    public bool? CanBeSecuredForCreate { get; internal set; }

    /// <summary>True when changing may be restricted.</summary>
    [DataMember]
    public bool? CanBeSecuredForUpdate { get; internal set; }

    /// <summary>True when it is restricted by column security.</summary>
    [DataMember]
    public bool? IsSecured { get; set; }

    /// <summary>True when it comes with a managed solution.</summary>
    [DataMember]
    public bool? IsManaged { get; internal set; }

    /// <summary>The logical name.</summary>
    [DataMember]
    public string LogicalName { get; set; }

    /// <summary>Whether it may be customised.</summary>
    [DataMember]
    public BooleanManagedProperty IsCustomizable { get; set; }

    /// <summary>Whether it may be renamed.</summary>
    [DataMember]
    public BooleanManagedProperty IsRenameable { get; set; }

    /// <summary>Whether users may search by it.</summary>
    [DataMember]
    public BooleanManagedProperty IsValidForAdvancedFind { get; set; }

    /// <summary>Whether it must have a value.</summary>
    [DataMember]
    public AttributeRequiredLevelManagedProperty RequiredLevel { get; set; }

    /// <summary>The schema name.</summary>
    [DataMember]
    public string SchemaName { get; set; }

    /// <summary>The name in the outside source.</summary>
    [DataMember]
    public string ExternalName { get; set; }

    /// <summary>True when its values are kept with another table.</summary>
    [DataMember(Order = 70)]
    public bool? IsLogical { get; internal set; }

    /// <summary>How it gets its value: 0 entered, 1 calculated, 2 rolled up, 3 formula.</summary>
    [DataMember(Order = 70)]
    public int? SourceType { get; set; }

    /// <summary>How it is numbered by itself; null for not at all.</summary>
    [DataMember(Order = 90)]
    public string AutoNumberFormat { get; set; }
}
