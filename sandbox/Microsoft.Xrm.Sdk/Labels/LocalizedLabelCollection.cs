using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A label's texts, one for each language.</summary>
[CollectionDataContract(Name = "LocalizedLabelCollection", Namespace = Namespaces.Contracts)]
public sealed class LocalizedLabelCollection : DataCollection<LocalizedLabel>
{
    /// <summary>An empty collection.</summary>
    public LocalizedLabelCollection()
    {
    }

    /// <summary>Wraps the given list; changes go through to it.</summary>
    public LocalizedLabelCollection(IList<LocalizedLabel> list) : base(list)
    {
    }
}
