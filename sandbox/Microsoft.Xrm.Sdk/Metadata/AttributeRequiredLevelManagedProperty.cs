using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>Whether a column must have a value, and whether that may be changed.</summary>
[DataContract(Name = "AttributeRequiredLevelManagedProperty", Namespace = Namespaces.Metadata)]
public sealed class AttributeRequiredLevelManagedProperty : ManagedProperty<AttributeRequiredLevel>
{
    /// <summary>The given level.</summary>
    public AttributeRequiredLevelManagedProperty(AttributeRequiredLevel value) => Value = value;
}
