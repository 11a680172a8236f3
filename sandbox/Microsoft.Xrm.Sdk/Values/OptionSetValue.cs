using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The value of a choice column; two are equal when their numbers are.</summary>
[DataContract(Name = "OptionSetValue", Namespace = Namespaces.Contracts)]
public sealed class OptionSetValue : IExtensibleDataObject
{
    /// <summary>The value 0.</summary>
    public OptionSetValue()
    {
    }

    /// <summary>The given value.</summary>
    public OptionSetValue(int value) => Value = value;

    /// <summary>The number of the option.</summary>
    [DataMember]
    public int Value { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    /// <inheritdoc/>
    public override bool Equals(object obj) => obj is OptionSetValue other && Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();
}
