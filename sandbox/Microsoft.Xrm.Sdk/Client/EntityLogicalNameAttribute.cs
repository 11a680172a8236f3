using System;

namespace Microsoft.Xrm.Sdk.Client;

/// <summary>Says which table an early-bound class stands for.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EntityLogicalNameAttribute : Attribute
{
    /// <summary>The table of that logical name.</summary>
    public EntityLogicalNameAttribute(string logicalName) => LogicalName = logicalName;

    /// <summary>The logical name of the table.</summary>
    public string LogicalName { get; }
}
