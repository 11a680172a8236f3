using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What happens to the related rows.</summary>
[DataContract(Name = "CascadeConfiguration", Namespace = Namespaces.Metadata)]
public sealed class CascadeConfiguration : IExtensibleDataObject
{
    /// <summary>When the row is assigned.</summary>
    [DataMember]
    public CascadeType? Assign { get; set; }

    /// <summary>When the row is deleted.</summary>
    [DataMember]
    public CascadeType? Delete { get; set; }

    /// <summary>When the row is merged.</summary>
    [DataMember]
    public CascadeType? Merge { get; set; }

    /// <summary>When the row gets another parent.</summary>
    [DataMember]
    public CascadeType? Reparent { get; set; }

    /// <summary>When the row is shared.</summary>
    [DataMember]
    public CascadeType? Share { get; set; }

    /// <summary>When the row is no longer shared.</summary>
    [DataMember]
    public CascadeType? Unshare { get; set; }

    /// <summary>Whether activities roll up.</summary>
    [DataMember(Order = 82)]
    public CascadeType? RollupView { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }
}
