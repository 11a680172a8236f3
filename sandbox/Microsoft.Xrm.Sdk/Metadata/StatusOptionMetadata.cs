using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A status reason of a row.</summary>
[DataContract(Name = "StatusOptionMetadata", Namespace = Namespaces.Metadata)]
public sealed class StatusOptionMetadata : OptionMetadata
{
    /// <summary>A status reason without number yet.</summary>
    public StatusOptionMetadata()
    {
    }

    /// <summary>A status reason of a state.</summary>
    public StatusOptionMetadata(int value, int? state) : base(value) => State = state;

    /// <summary>The state that it belongs to.</summary>
    [DataMember]
    public int? State { get; set; }

    /// <summary>The status reasons that may follow, as XML.</summary>
    [DataMember]
    public string TransitionData { get; set; }
}
