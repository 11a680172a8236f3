using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The values of an alternate key by column name: they identify a row instead of its id.</summary>
[CollectionDataContract(Name = "KeyAttributeCollection", Namespace = Namespaces.Contracts71)]
[Serializable]
public sealed class KeyAttributeCollection : DataCollection<string, object>
{
    /// <summary>An empty collection.</summary>
    public KeyAttributeCollection()
    {
    }

    /// <summary>Wraps the given dictionary; changes go through to it.</summary>
    internal KeyAttributeCollection(IDictionary<string, object> collection) : base(collection)
    {
    }
}
