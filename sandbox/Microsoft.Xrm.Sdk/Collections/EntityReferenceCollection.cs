using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>References to rows.</summary>
[CollectionDataContract(Name = "EntityReferenceCollection", Namespace = Namespaces.Contracts)]
public sealed class EntityReferenceCollection : DataCollection<EntityReference>
{
    /// <summary>An empty collection.</summary>
    public EntityReferenceCollection()
    {
    }

    /// <summary>Wraps the given list; changes go through to it.</summary>
    public EntityReferenceCollection(IList<EntityReference> list) : base(list)
    {
    }
}
