using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Rows, usually one page of a query's result, with what is needed to ask for the next page.</summary>
[DataContract(Name = "EntityCollection", Namespace = Namespaces.Contracts)]
public sealed class EntityCollection : IExtensibleDataObject
{
    private DataCollection<Entity> _entities;

    /// <summary>No rows.</summary>
    public EntityCollection()
    {
    }

    /// <summary>The given rows, in a list of its own; none when <paramref name="list"/> is null.</summary>
    public EntityCollection(IList<Entity> list) => Entities.AddRange(list);

    /// <summary>The rows.</summary>
    [DataMember]
    public DataCollection<Entity> Entities
    {
        get => _entities ??= new DataCollection<Entity>();
        set => _entities = value;
    }

    /// <summary>The table of the rows.</summary>
    [DataMember]
    public string EntityName { get; set; }

    /// <summary>The lowest row version that a transaction under way may still change; used by change tracking.</summary>
    [DataMember]
    public string MinActiveRowVersion { get; set; }

    /// <summary>True when there is a further page.</summary>
    [DataMember]
    public bool MoreRecords { get; set; }

    /// <summary>Where the next page starts; passed back unchanged.</summary>
    [DataMember]
    public string PagingCookie { get; set; }

    /// <summary>How many rows the whole query has when it asked for that, else -1.</summary>
    [DataMember]
    public int TotalRecordCount { get; set; }

    /// <summary>True when there are more rows than the platform counts.</summary>
    [DataMember]
    public bool TotalRecordCountLimitExceeded { get; set; }

    /// <summary>The row at an index.</summary>
    public Entity this[int index]
    {
        get => Entities[index];
        set => Entities[index] = value;
    }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }
}
