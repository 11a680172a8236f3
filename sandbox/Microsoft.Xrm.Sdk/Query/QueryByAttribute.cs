using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A query for the rows of a table whose columns have given values.</summary>
[DataContract(Name = "QueryByAttribute", Namespace = Namespaces.Contracts)]
public sealed class QueryByAttribute : QueryBase
{
    private DataCollection<string> _attributes;
    private DataCollection<object> _values;
    private DataCollection<OrderExpression> _orders;

    /// <summary>No table yet.</summary>
    public QueryByAttribute()
    {
    }

    /// <summary>All rows of a table.</summary>
    public QueryByAttribute(string entityName) => EntityName = entityName;

    /// <summary>The table.</summary>
    [DataMember]
    public string EntityName { get; set; }

    /// <summary>The columns.</summary>
    [DataMember]
    public DataCollection<string> Attributes
    {
        get => _attributes ??= new DataCollection<string>();
        private set => _attributes = value;
    }

    /// <summary>Their values, in the same order.</summary>
    [DataMember]
    public DataCollection<object> Values
    {
        get => _values ??= new DataCollection<object>();
        private set => _values = value;
    }

    /// <summary>The page; null for the first page of the usual size.</summary>
    [DataMember]
    public PagingInfo PageInfo { get; set; }

    /// <summary>The columns of the result; null gives the id alone.</summary>
    [DataMember]
    public ColumnSet ColumnSet { get; set; }

    /// <summary>The columns that sort the result.</summary>
    [DataMember]
    public DataCollection<OrderExpression> Orders
    {
        get => _orders ??= new DataCollection<OrderExpression>();
        private set => _orders = value;
    }

    /// <summary>How many rows are wanted; null for all.</summary>
    [DataMember(Order = 50)]
    public int? TopCount { get; set; }

    /// <summary>Adds a column that sorts the result.</summary>
    public void AddOrder(string attributeName, OrderType orderType) => Orders.Add(new OrderExpression(attributeName, orderType));

    /// <summary>Adds a column and the value that it must have.</summary>
    public void AddAttributeValue(string attributeName, object value)
    {
        Attributes.Add(attributeName);
        Values.Add(value);
    }
}
