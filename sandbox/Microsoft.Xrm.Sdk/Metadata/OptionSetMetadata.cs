using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The options of a choice.</summary>
[DataContract(Name = "OptionSetMetadata", Namespace = Namespaces.Metadata)]
public sealed class OptionSetMetadata : OptionSetMetadataBase
{
    private OptionMetadataCollection _options;

    /// <summary>No options.</summary>
    public OptionSetMetadata()
    {
    }

    /// <summary>The given options.</summary>
    public OptionSetMetadata(OptionMetadataCollection options) => _options = options;

    /// <summary>The options, in the order in which they are shown.</summary>
    [DataMember]
    public OptionMetadataCollection Options
    {
        get => _options ??= new OptionMetadataCollection();
        private set => _options = value;
    }

    /// <summary>The parent choice.</summary>
    [DataMember(Order = 91)]
    public string ParentOptionSetName { get; set; }
}
