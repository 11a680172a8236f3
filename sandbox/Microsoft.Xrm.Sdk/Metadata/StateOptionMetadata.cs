using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A state of a row.</summary>
[DataContract(Name = "StateOptionMetadata", Namespace = Namespaces.Metadata)]
public sealed class StateOptionMetadata : OptionMetadata
{
    /// <summary>The status reason that comes with it.</summary>
    [DataMember]
    public int? DefaultStatus { get; set; }

    /// <summary>Its name whatever the language.</summary>
    [DataMember]
    public string InvariantName { get; set; }
}
