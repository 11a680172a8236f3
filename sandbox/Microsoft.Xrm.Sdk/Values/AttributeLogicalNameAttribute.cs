using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Says which column a property of an early-bound class stands for.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AttributeLogicalNameAttribute : Attribute
{
    /// <summary>The column of that logical name.</summary>
    public AttributeLogicalNameAttribute(string logicalName) => LogicalName = logicalName;

    /// <summary>The logical name of the column.</summary>
    public string LogicalName { get; }
}
