using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>An amount in the currency of its row; two are equal when their amounts are.</summary>
[DataContract(Name = "Money", Namespace = Namespaces.Contracts)]
public sealed class Money : IExtensibleDataObject
{
    /// <summary>The amount 0.</summary>
    public Money()
    {
    }

    /// <summary>The given amount.</summary>
    public Money(decimal value) => Value = value;

    /// <summary>The amount.</summary>
    [DataMember]
    public decimal Value { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    /// <inheritdoc/>
    public override bool Equals(object obj) => obj is Money other && Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();
}
