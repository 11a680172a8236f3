using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The images that a step registered, by their name.</summary>
[CollectionDataContract(Name = "EntityImageCollection", Namespace = Namespaces.Contracts)]
public class EntityImageCollection : DataCollection<string, Entity>
{
    /// <summary>An empty collection.</summary>
    public EntityImageCollection()
    {
    }

    /// <summary>Wraps the given dictionary; changes go through to it.</summary>
    protected internal EntityImageCollection(IDictionary<string, Entity> collection) : base(collection)
    {
    }
}
