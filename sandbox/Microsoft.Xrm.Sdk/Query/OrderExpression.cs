using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A column that sorts the result.</summary>
[DataContract(Name = "OrderExpression", Namespace = Namespaces.Contracts)]
public sealed class OrderExpression : IExtensibleDataObject
{
    /// <summary>No column yet.</summary>
    public OrderExpression()
    {
    }

    /// <summary>A column and its direction.</summary>
    public OrderExpression(string attributeName, OrderType orderType)
    {
        AttributeName = attributeName;
        OrderType = orderType;
    }

    /// <summary>A column under its alias in a query of aggregates.</summary>
    public OrderExpression(string attributeName, OrderType orderType, string alias) : this(attributeName, orderType) => Alias = alias;

    /// <summary>A column of a linked table, by the alias of the link.</summary>
    public OrderExpression(string attributeName, OrderType orderType, string alias, string entityName) : this(attributeName, orderType, alias) =>
        EntityName = entityName;

    /// <summary>The column.</summary>
    [DataMember]
    public string AttributeName { get; set; }

    /// <summary>The direction.</summary>
    [DataMember]
    public OrderType OrderType { get; set; }

    /// <summary>The alias of the column.</summary>
    [DataMember]
    public string Alias { get; set; }

    /// <summary>The alias of the link, or its table; null for the queried table.</summary>
    [DataMember]
    public string EntityName { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }
}
