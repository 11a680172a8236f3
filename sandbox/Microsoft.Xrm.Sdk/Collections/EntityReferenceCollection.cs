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

    /// <summary>The given items, in a list of its own; none when <paramref name="list"/> is null.</summary>
    public EntityReferenceCollection(IList<EntityReference> list) : base(list)
    {
    }
}
