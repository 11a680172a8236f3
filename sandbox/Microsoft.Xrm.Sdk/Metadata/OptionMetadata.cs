using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>An option.</summary>
[DataContract(Name = "OptionMetadata", Namespace = Namespaces.Metadata)]
[KnownType(typeof(StateOptionMetadata))]
[KnownType(typeof(StatusOptionMetadata))]
public class OptionMetadata : MetadataBase
{
    /// <summary>An option without number yet.</summary>
    public OptionMetadata()
    {
    }

    /// <summary>An option by its number.</summary>
    public OptionMetadata(int value) => Value = value;

    /// <summary>An option by its number, under options of the parent choice.</summary>
    public OptionMetadata(int value, IEnumerable<int> parentOptionValues) : this(value) => ParentValues = parentOptionValues?.ToArray();

    /// <summary>An option with its text.</summary>
    public OptionMetadata(Label label, int? value)
    {
        Label = label;
        Value = value;
    }

    /// <summary>An option with its text, under options of the parent choice.</summary>
    public OptionMetadata(Label label, int? value, IEnumerable<int> parentOptionValues) : this(label, value) =>
        ParentValues = parentOptionValues?.ToArray();

    /// <summary>The number.</summary>
    [DataMember]
    public int? Value { get; set; }

    /// <summary>The text.</summary>
    [DataMember]
    public Label Label { get; set; }

    /// <summary>What it means.</summary>
    [DataMember]
    public Label Description { get; set; }

    /// <summary>The colour, as #0000ff.</summary>
    [DataMember]
    public string Color { get; set; }

    /// <summary>True when it comes with a managed solution.</summary>
    [DataMember]
    public bool? IsManaged { get; internal set; }

    /// <summary>The value in the outside source.</summary>
    [DataMember]
    public string ExternalValue { get; set; } = string.Empty;

    /// <summary>The options of the parent choice under which it is offered.</summary>
    [DataMember(Order = 91)]
    public int[] ParentValues { get; set; }

    /// <summary>Free text of the platform.</summary>
    [DataMember]
    public string Tag { get; internal set; }
}
