using System;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Pipeline;

/// <summary>A request parameter or response property of a custom API.</summary>
/// <param name="Name">Unique name: the key in the parameters.</param>
/// <param name="Type">The platform's number of the type.</param>
/// <param name="IsOptional">Whether a caller may leave it out.</param>
/// <param name="Table">For rows and references: their table; empty for any.</param>
internal sealed record CustomApiParameter(string Name, int Type, bool IsOptional, string Table)
{
    private static readonly Type[] Types =
    [
        typeof(bool), typeof(DateTime), typeof(decimal), typeof(Entity), typeof(EntityCollection), typeof(EntityReference), typeof(double), typeof(int),
            typeof(Money),
        typeof(OptionSetValue), typeof(string), typeof(string[]), typeof(Guid),
    ];

    /// <summary>The type of its values.</summary>
    public Type ValueType => Types[Type];

    /// <summary>What a plug-in finds when an optional value was left out: the type's default; null for "nothing there".</summary>
    public object? WhenMissing => ValueType.IsValueType ? Activator.CreateInstance(ValueType) : null;

    /// <summary>Whether the value is of the parameter's type, and of its table.</summary>
    public bool Accepts(object value) => ValueType.IsInstanceOfType(value)
        && (Table.Length == 0 || TableOf(value) is not { } table || string.Equals(table, Table, StringComparison.OrdinalIgnoreCase));

    private static string? TableOf(object value) => value switch
    {
        Entity row => row.LogicalName,
        EntityReference reference => reference.LogicalName,
        EntityCollection { EntityName: { Length: > 0 } name } => name,
        _ => null,
    };
}
