using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk;

/// <summary>A setting of a component, and whether it may be changed where the component is managed.</summary>
[DataContract(Name = "ManagedProperty{0}", Namespace = Namespaces.Contracts)]
[KnownType(typeof(BooleanManagedProperty))]
[KnownType(typeof(AttributeRequiredLevel))]
public abstract class ManagedProperty<T> : IExtensibleDataObject
{
    /// <summary>A setting without value.</summary>
    protected ManagedProperty() : this(null)
    {
    }

    /// <summary>A setting under its logical name.</summary>
    protected ManagedProperty(string managedPropertyLogicalName)
    {
        CanBeChanged = true;
        ManagedPropertyLogicalName = managedPropertyLogicalName;
    }

    /// <summary>The setting.</summary>
    [DataMember]
    public T Value { get; set; }

    /// <summary>True when it may be changed in the managed component.</summary>
    [DataMember]
    public bool CanBeChanged { get; set; }

    /// <summary>The logical name of the setting.</summary>
    [DataMember]
    public string ManagedPropertyLogicalName { get; internal set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }
}
