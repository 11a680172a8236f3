using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>Options.</summary>
[DataContract(Name = "OptionSetMetadataBase", Namespace = Namespaces.Metadata)]
[KnownType(typeof(OptionSetMetadata))]
[KnownType(typeof(BooleanOptionSetMetadata))]
public abstract class OptionSetMetadataBase : MetadataBase
{
    /// <summary>What they are for.</summary>
    [DataMember]
    public Label Description { get; set; }

    /// <summary>What users call them.</summary>
    [DataMember]
    public Label DisplayName { get; set; }

    /// <summary>True when a solution added them.</summary>
    [DataMember]
    public bool? IsCustomOptionSet { get; set; }

    /// <summary>True when many columns share them.</summary>
    [DataMember]
    public bool? IsGlobal { get; set; }

    /// <summary>True when they come with a managed solution.</summary>
    [DataMember]
    public bool? IsManaged { get; internal set; }

    /// <summary>Whether they may be customised.</summary>
    [DataMember]
    public BooleanManagedProperty IsCustomizable { get; set; }

    /// <summary>The name.</summary>
    [DataMember]
    public string Name { get; set; }

    /// <summary>The name in the outside source.</summary>
    [DataMember]
    public string ExternalTypeName { get; set; }

    /// <summary>What they belong to.</summary>
    [DataMember]
    public OptionSetType? OptionSetType { get; set; }

    /// <summary>The version of the solution that brought them.</summary>
    [DataMember(Order = 60)]
    public string IntroducedVersion { get; internal set; }
}
