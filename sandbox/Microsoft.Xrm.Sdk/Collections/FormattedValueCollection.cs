using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The column values of a row as the platform shows them to the user, by logical name.</summary>
[CollectionDataContract(Name = "FormattedValueCollection", Namespace = Namespaces.Contracts)]
public sealed class FormattedValueCollection : DataCollection<string, string>
{
    /// <summary>An empty collection.</summary>
    public FormattedValueCollection()
    {
    }

    /// <summary>Wraps the given dictionary; changes go through to it.</summary>
    internal FormattedValueCollection(IDictionary<string, string> collection) : base(collection)
    {
    }
}
