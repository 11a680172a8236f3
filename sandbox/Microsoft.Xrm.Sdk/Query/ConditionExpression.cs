using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A condition on a column, with its values or with the columns that it is compared to.</summary>
[DataContract(Name = "ConditionExpression", Namespace = Namespaces.Contracts)]
[KnownType(nameof(GetKnownConditionValueTypes))]
public sealed class ConditionExpression : IExtensibleDataObject
{
    private DataCollection<object> _values;

    /// <summary>No condition yet.</summary>
    public ConditionExpression()
    {
    }

    /// <summary>A condition on a column of a linked table, by the alias of the link.</summary>
    public ConditionExpression(string entityName, string attributeName, ConditionOperator conditionOperator, params object[] values)
        : this(entityName, attributeName, conditionOperator, false, values)
    {
    }

    /// <summary>A condition on a column.</summary>
    public ConditionExpression(string attributeName, ConditionOperator conditionOperator, params object[] values)
        : this(null, attributeName, conditionOperator, values)
    {
    }

    /// <summary>A condition on a column of a linked table; its values are columns when <paramref name="compareColumns"/> is true.</summary>
    public ConditionExpression(string entityName, string attributeName, ConditionOperator conditionOperator, bool compareColumns, object[] values)
    {
        EntityName = entityName;
        AttributeName = attributeName;
        Operator = conditionOperator;
        CompareColumns = compareColumns;
        if (values != null) _values = new DataCollection<object>(new List<object>(values));
    }

    /// <summary>A condition on a column of a linked table; its value is a column when <paramref name="compareColumns"/> is true.</summary>
    public ConditionExpression(string entityName, string attributeName, ConditionOperator conditionOperator, bool compareColumns, object value)
        : this(entityName, attributeName, conditionOperator, compareColumns, new[] { value })
    {
    }

    /// <summary>A condition on a column; its value is a column when <paramref name="compareColumns"/> is true.</summary>
    public ConditionExpression(string attributeName, ConditionOperator conditionOperator, bool compareColumns, object value)
        : this(null, attributeName, conditionOperator, compareColumns, value)
    {
    }

    /// <summary>A condition on a column; its values are columns when <paramref name="compareColumns"/> is true.</summary>
    public ConditionExpression(string attributeName, ConditionOperator conditionOperator, bool compareColumns, object[] values)
        : this(null, attributeName, conditionOperator, compareColumns, values)
    {
    }

    /// <summary>A condition on a column with one value.</summary>
    public ConditionExpression(string attributeName, ConditionOperator conditionOperator, object value)
        : this(null, attributeName, conditionOperator, value)
    {
    }

    /// <summary>A condition on a column of a linked table with one value.</summary>
    public ConditionExpression(string entityName, string attributeName, ConditionOperator conditionOperator, object value)
        : this(entityName, attributeName, conditionOperator, false, value)
    {
    }

    /// <summary>A condition on a column without value.</summary>
    public ConditionExpression(string attributeName, ConditionOperator conditionOperator)
        : this(null, attributeName, conditionOperator)
    {
    }

    /// <summary>A condition on a column of a linked table without value.</summary>
    public ConditionExpression(string entityName, string attributeName, ConditionOperator conditionOperator)
        : this(entityName, attributeName, conditionOperator, Array.Empty<object>())
    {
    }

    /// <summary>A condition on a column with the values of a collection.</summary>
    public ConditionExpression(string attributeName, ConditionOperator conditionOperator, ICollection values)
        : this(null, attributeName, conditionOperator, false, values?.Cast<object>().ToArray())
    {
    }

    /// <summary>The alias of the link, or its table; null for the table of the filter.</summary>
    [DataMember(Order = 60)]
    public string EntityName { get; set; }

    /// <summary>True when the value names a column to compare with.</summary>
    [DataMember]
    public bool CompareColumns { get; set; }

    /// <summary>The column.</summary>
    [DataMember]
    public string AttributeName { get; set; }

    /// <summary>What is asked of it.</summary>
    [DataMember]
    public ConditionOperator Operator { get; set; }

    /// <summary>The values.</summary>
    [DataMember]
    public DataCollection<object> Values
    {
        get => _values ??= new DataCollection<object>();
        private set => _values = value;
    }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    private static IEnumerable<Type> GetKnownConditionValueTypes() => KnownTypes.OfValues;
}
