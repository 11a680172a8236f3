using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>One of a list of named values to which the platform may add.</summary>
[DataContract(Name = "ConstantsBase", Namespace = Namespaces.Metadata2013)]
[KnownType(typeof(DateTimeBehavior))]
[KnownType(typeof(StringFormatName))]
[KnownType(typeof(AttributeTypeDisplayName))]
public abstract class ConstantsBase<T> : IExtensibleDataObject
{
    /// <summary>The values that are known.</summary>
    protected static readonly IList<T> ValidValues = new List<T>();

    /// <summary>The value.</summary>
    [DataMember]
    public T Value { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    /// <summary>True when the value is known.</summary>
    protected abstract bool ValueExistsInList(T value);

    /// <summary>A value of the list.</summary>
    protected static T2 Create<T2>(T value) where T2 : ConstantsBase<T>, new() => new T2 { Value = value };

    /// <summary>Adds a value to the list.</summary>
    protected static T2 Add<T2>(T value) where T2 : ConstantsBase<T>, new()
    {
        ValidValues.Add(value);
        return Create<T2>(value);
    }
}
