using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The column values of a row by logical name. A column that was set to null is there with null; one that was not read is not there.</summary>
[CollectionDataContract(Name = "AttributeCollection", Namespace = Namespaces.Contracts)]
[KnownType(nameof(GetKnownParameterTypes))]
public sealed class AttributeCollection : DataCollection<string, object>
{
    /// <summary>An empty collection.</summary>
    public AttributeCollection()
    {
    }

    /// <summary>Wraps the given dictionary; changes go through to it.</summary>
    internal AttributeCollection(IDictionary<string, object> collection) : base(collection)
    {
    }

    private static IEnumerable<Type> GetKnownParameterTypes() => KnownTypes.OfValues;
}
