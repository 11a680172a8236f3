using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A table that a query links to.</summary>
[DataContract(Name = "LinkEntity", Namespace = Namespaces.Contracts)]
public sealed class LinkEntity : IExtensibleDataObject
{
    private ColumnSet _columns;
    private DataCollection<LinkEntity> _linkEntities;
    private DataCollection<OrderExpression> _orders;

    /// <summary>No link yet.</summary>
    public LinkEntity()
    {
    }

    /// <summary>Links a column of one table to a column of another.</summary>
    public LinkEntity(string linkFromEntityName, string linkToEntityName, string linkFromAttributeName, string linkToAttributeName, JoinOperator joinOperator)
    {
        LinkFromEntityName = linkFromEntityName;
        LinkToEntityName = linkToEntityName;
        LinkFromAttributeName = linkFromAttributeName;
        LinkToAttributeName = linkToAttributeName;
        JoinOperator = joinOperator;
    }

    /// <summary>The column of the outer table.</summary>
    [DataMember]
    public string LinkFromAttributeName { get; set; }

    /// <summary>The outer table.</summary>
    [DataMember]
    public string LinkFromEntityName { get; set; }

    /// <summary>The linked table.</summary>
    [DataMember]
    public string LinkToEntityName { get; set; }

    /// <summary>The column of the linked table.</summary>
    [DataMember]
    public string LinkToAttributeName { get; set; }

    /// <summary>How they join.</summary>
    [DataMember]
    public JoinOperator JoinOperator { get; set; }

    /// <summary>What the linked row must meet, tested in the join.</summary>
    [DataMember]
    public FilterExpression LinkCriteria { get; set; } = new FilterExpression();

    /// <summary>The tables that are linked to the linked one.</summary>
    [DataMember]
    public DataCollection<LinkEntity> LinkEntities
    {
        get => _linkEntities ??= new DataCollection<LinkEntity>();
        private set => _linkEntities = value;
    }

    /// <summary>The columns of the linked table in the result.</summary>
    [DataMember]
    public ColumnSet Columns
    {
        get => _columns ??= new ColumnSet();
        set => _columns = value;
    }

    /// <summary>The name of the link in the query and in the result.</summary>
    [DataMember]
    public string EntityAlias { get; set; }

    /// <summary>A hint to the database.</summary>
    [DataMember(EmitDefaultValue = false)]
    public string ForceSeek { get; set; }

    /// <summary>The columns of the linked table that sort the result.</summary>
    [DataMember(Order = 80)]
    public DataCollection<OrderExpression> Orders
    {
        get => _orders ??= new DataCollection<OrderExpression>();
        private set => _orders = value;
    }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    /// <summary>Links a further table, rows without partner left out, and gives the link.</summary>
    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName) =>
        AddLink(linkToEntityName, linkFromAttributeName, linkToAttributeName, JoinOperator.Inner);

    /// <summary>Links a further table and gives the link.</summary>
    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName, JoinOperator joinOperator)
    {
        // The genuine assembly hands on the outer table of this link, not the linked one.
        var link = new LinkEntity(LinkFromEntityName, linkToEntityName, linkFromAttributeName, linkToAttributeName, joinOperator);
        LinkEntities.Add(link);
        return link;
    }
}
