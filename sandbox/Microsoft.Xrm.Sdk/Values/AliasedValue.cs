using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A value of a linked table, or an aggregate, in the row of a query's result; its column is named by the alias.</summary>
[DataContract(Name = "AliasedValue", Namespace = Namespaces.Contracts)]
[KnownType(nameof(GetKnownAliasedValueTypes))]
public sealed class AliasedValue : IExtensibleDataObject
{
    /// <summary>An empty value.</summary>
    public AliasedValue()
    {
    }

    /// <summary>A value with the table and column that it comes from.</summary>
    public AliasedValue(string entityLogicalName, string attributeLogicalName, object value)
    {
        EntityLogicalName = entityLogicalName;
        AttributeLogicalName = attributeLogicalName;
        Value = value;
    }

    /// <summary>The column that the value comes from.</summary>
    [DataMember]
    public string AttributeLogicalName { get; internal set; }

    /// <summary>The table that the value comes from.</summary>
    [DataMember]
    public string EntityLogicalName { get; internal set; }

    /// <summary>The value.</summary>
    [DataMember]
    public object Value { get; internal set; }

    [DataMember]
    internal bool NeedFormatting { get; set; }

    [DataMember]
    internal int ReturnType { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    private static IEnumerable<Type> GetKnownAliasedValueTypes() => KnownTypes.OfValues;
}
