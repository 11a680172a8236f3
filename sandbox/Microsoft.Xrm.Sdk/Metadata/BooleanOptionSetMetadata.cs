using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What yes and no are called.</summary>
[DataContract(Name = "BooleanOptionSetMetadata", Namespace = Namespaces.Metadata)]
public sealed class BooleanOptionSetMetadata : OptionSetMetadataBase
{
    /// <summary>Without texts.</summary>
    public BooleanOptionSetMetadata()
    {
    }

    /// <summary>With both options.</summary>
    public BooleanOptionSetMetadata(OptionMetadata trueOption, OptionMetadata falseOption)
    {
        TrueOption = trueOption;
        FalseOption = falseOption;
    }

    /// <summary>Yes.</summary>
    [DataMember]
    public OptionMetadata TrueOption { get; set; }

    /// <summary>No.</summary>
    [DataMember]
    public OptionMetadata FalseOption { get; set; }
}
