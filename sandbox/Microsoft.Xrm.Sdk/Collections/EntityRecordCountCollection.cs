using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>How many rows tables have, by their logical names.</summary>
[CollectionDataContract(Name = "EntityRecordCountCollection", Namespace = Namespaces.Contracts9)]
public sealed class EntityRecordCountCollection : DataCollection<string, long>
{
}
