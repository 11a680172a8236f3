using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A query on a table with filters, linked tables and sort order.</summary>
[DataContract(Name = "QueryExpression", Namespace = Namespaces.Contracts)]
public sealed class QueryExpression : QueryBase
{
    private DataCollection<LinkEntity> _linkEntities;
    private DataCollection<OrderExpression> _orders;

    /// <summary>No table yet.</summary>
    public QueryExpression()
    {
    }

    /// <summary>All rows of a table.</summary>
    public QueryExpression(string entityName) => EntityName = entityName;

    /// <summary>True when equal rows of the result become one.</summary>
    [DataMember]
    public bool Distinct { get; set; }

    /// <summary>True when rows that others are writing may be read.</summary>
    [DataMember(Order = 50)]
    public bool NoLock { get; set; }

    /// <summary>The page.</summary>
    [DataMember]
    public PagingInfo PageInfo { get; set; } = new PagingInfo();

    /// <summary>Hints to the database.</summary>
    [DataMember(Order = 92, EmitDefaultValue = false)]
    public string QueryHints { get; set; }

    /// <summary>A hint to the database.</summary>
    [DataMember(EmitDefaultValue = false)]
    public string ForceSeek { get; set; }

    /// <summary>Where the rows are kept; null for the usual store, "retained" for the archive.</summary>
    [DataMember(Order = 93, EmitDefaultValue = false)]
    public string DataSource { get; set; }

    /// <summary>The linked tables.</summary>
    [DataMember]
    public DataCollection<LinkEntity> LinkEntities
    {
        get => _linkEntities ??= new DataCollection<LinkEntity>();
        private set => _linkEntities = value;
    }

    /// <summary>What a row must meet.</summary>
    [DataMember]
    public FilterExpression Criteria { get; set; } = new FilterExpression();

    /// <summary>The columns that sort the result.</summary>
    [DataMember]
    public DataCollection<OrderExpression> Orders
    {
        get => _orders ??= new DataCollection<OrderExpression>();
        private set => _orders = value;
    }

    /// <summary>The table.</summary>
    [DataMember]
    public string EntityName { get; set; }

    /// <summary>The columns of the result.</summary>
    [DataMember]
    public ColumnSet ColumnSet { get; set; } = new ColumnSet();

    /// <summary>How many rows are wanted; null for all. Not together with <see cref="PageInfo"/>.</summary>
    [DataMember(Order = 50, EmitDefaultValue = false)]
    public int? TopCount { get; set; }

    /// <summary>Adds a column that sorts the result.</summary>
    public void AddOrder(string attributeName, OrderType orderType) => Orders.Add(new OrderExpression(attributeName, orderType));

    /// <summary>Adds a column of a linked table that sorts the result, by the alias of the link.</summary>
    public void AddOrder(string attributeName, OrderType orderType, string alias, string entityName) =>
        Orders.Add(new OrderExpression(attributeName, orderType, alias, entityName));

    /// <summary>Links a table, rows without partner left out, and gives the link.</summary>
    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName) =>
        AddLink(linkToEntityName, linkFromAttributeName, linkToAttributeName, JoinOperator.Inner);

    /// <summary>Links a table and gives the link.</summary>
    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName, JoinOperator joinOperator)
    {
        var link = new LinkEntity(EntityName, linkToEntityName, linkFromAttributeName, linkToAttributeName, joinOperator);
        LinkEntities.Add(link);
        return link;
    }
}
