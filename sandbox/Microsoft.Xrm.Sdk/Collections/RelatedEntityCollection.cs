using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The related rows that travel with a row, by relationship.</summary>
[CollectionDataContract(Name = "RelatedEntityCollection", Namespace = Namespaces.Contracts)]
public sealed class RelatedEntityCollection : DataCollection<Relationship, EntityCollection>
{
    /// <summary>An empty collection.</summary>
    public RelatedEntityCollection()
    {
    }

    /// <inheritdoc/>
    public override bool IsReadOnly
    {
        get => base.IsReadOnly;
        internal set => base.IsReadOnly = value;
    }
}
