using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>The columns that a query gives.</summary>
[DataContract(Name = "ColumnSet", Namespace = Namespaces.Contracts)]
public sealed class ColumnSet : IExtensibleDataObject
{
    private DataCollection<string> _columns;
    private DataCollection<XrmAttributeExpression> _attributeExpressions;

    /// <summary>No columns, which gives the id alone.</summary>
    public ColumnSet()
    {
    }

    /// <summary>All columns, or none.</summary>
    public ColumnSet(bool allColumns) => AllColumns = allColumns;

    /// <summary>The given columns.</summary>
    public ColumnSet(params string[] columns) => Columns.AddRange(columns);

    /// <summary>True for all columns.</summary>
    [DataMember]
    public bool AllColumns { get; set; }

    /// <summary>The columns by logical name.</summary>
    [DataMember]
    public DataCollection<string> Columns
    {
        get => _columns ??= new DataCollection<string>();
        set => _columns = value;
    }

    /// <summary>The columns of a query of aggregates.</summary>
    [DataMember]
    public DataCollection<XrmAttributeExpression> AttributeExpressions
    {
        get => _attributeExpressions ??= new DataCollection<XrmAttributeExpression>();
        set => _attributeExpressions = value;
    }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    /// <summary>Adds columns.</summary>
    public void AddColumns(params string[] columns)
    {
        foreach (var column in columns) AddColumn(column);
    }

    /// <summary>Adds a column.</summary>
    public void AddColumn(string column) => Columns.Add(column);
}
