using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The values of a choices column.</summary>
[CollectionDataContract(Name = "OptionSetValueCollection", Namespace = Namespaces.Contracts9)]
public sealed class OptionSetValueCollection : DataCollection<OptionSetValue>
{
    /// <summary>An empty collection.</summary>
    public OptionSetValueCollection()
    {
    }

    /// <summary>The given items, in a list of its own; none when <paramref name="list"/> is null.</summary>
    public OptionSetValueCollection(IList<OptionSetValue> list) : base(list)
    {
    }
}
