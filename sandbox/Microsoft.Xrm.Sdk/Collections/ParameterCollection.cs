using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The parameters of a message by name; also the variables that the steps of one operation share.</summary>
[CollectionDataContract(Name = "ParameterCollection", Namespace = Namespaces.Contracts)]
[KnownType(nameof(GetKnownParameterTypes))]
public class ParameterCollection : DataCollection<string, object>
{
    /// <summary>An empty collection.</summary>
    public ParameterCollection()
    {
    }

    /// <summary>Wraps the given dictionary; changes go through to it.</summary>
    protected ParameterCollection(IDictionary<string, object> collection) : base(collection)
    {
    }

    /// <summary>Sets a parameter, unless its value is null.</summary>
    public void AddOrUpdateIfNotNull(string key, object obj)
    {
        if (obj != null) this[key] = obj;
    }

    /// <summary>The value of a parameter when it is there and of this type; else false.</summary>
    public bool TryGetValue<T>(string key, out T value)
    {
        var found = base.TryGetValue(key, out var untyped) && untyped is T;
        value = found ? (T)untyped : default;
        return found;
    }

    private static IEnumerable<Type> GetKnownParameterTypes() => KnownTypes.OfValues;
}
