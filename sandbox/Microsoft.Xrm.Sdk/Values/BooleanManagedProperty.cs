using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A yes-or-no setting of a component.</summary>
[DataContract(Name = "BooleanManagedProperty", Namespace = Namespaces.Contracts)]
public sealed class BooleanManagedProperty : ManagedProperty<bool>
{
    /// <summary>No.</summary>
    public BooleanManagedProperty()
    {
    }

    /// <summary>The given answer.</summary>
    public BooleanManagedProperty(bool value) => Value = value;
}
