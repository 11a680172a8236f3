using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What a fault says beyond its message, by name.</summary>
[CollectionDataContract(Name = "ErrorDetailCollection", Namespace = Namespaces.Contracts)]
[Serializable]
public sealed class ErrorDetailCollection : DataCollection<string, object>
{
    /// <summary>An empty collection.</summary>
    public ErrorDetailCollection()
    {
    }
}
