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

    /// <summary>Wraps the given list; changes go through to it.</summary>
    public OptionSetValueCollection(IList<OptionSetValue> list) : base(list)
    {
    }
}
