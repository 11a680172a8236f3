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

    /// <summary>The given items, in a list of its own; none when <paramref name="list"/> is null.</summary>
    public LocalizedLabelCollection(IList<LocalizedLabel> list) : base(list)
    {
    }
}
