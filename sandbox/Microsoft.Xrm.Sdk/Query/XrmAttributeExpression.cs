using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A column of a query of aggregates: aggregated or grouped by.</summary>
[DataContract(Name = "AttributeExpression", Namespace = Namespaces.Contracts)]
public sealed class XrmAttributeExpression : IExtensibleDataObject
{
    /// <summary>No column yet.</summary>
    public XrmAttributeExpression()
    {
    }

    /// <summary>A column.</summary>
    public XrmAttributeExpression(string attributeName) => AttributeName = attributeName;

    /// <summary>A column and its aggregate.</summary>
    public XrmAttributeExpression(string attributeName, XrmAggregateType aggregateType) : this(attributeName) => AggregateType = aggregateType;

    /// <summary>A column, its aggregate and its name in the result.</summary>
    public XrmAttributeExpression(string attributeName, XrmAggregateType aggregateType, string alias) : this(attributeName, aggregateType) => Alias = alias;

    /// <summary>A date column, its name in the result and the part of the date that groups.</summary>
    public XrmAttributeExpression(string attributeName, XrmAggregateType aggregateType, string alias, XrmDateTimeGrouping dateTimeGrouping)
        : this(attributeName, aggregateType, alias) => DateTimeGrouping = dateTimeGrouping;

    /// <summary>The column.</summary>
    [DataMember]
    public string AttributeName { get; set; }

    /// <summary>The aggregate.</summary>
    [DataMember]
    public XrmAggregateType AggregateType { get; set; }

    /// <summary>Its name in the result.</summary>
    [DataMember]
    public string Alias { get; set; }

    /// <summary>True when the column groups.</summary>
    [DataMember]
    public bool HasGroupBy { get; set; }

    /// <summary>The part of the date that groups.</summary>
    [DataMember]
    public XrmDateTimeGrouping DateTimeGrouping { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }
}
