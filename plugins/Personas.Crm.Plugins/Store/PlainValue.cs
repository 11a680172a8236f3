using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Plugins.Store;

/// <summary>Takes the platform's wrapping off a value: the domain knows numbers, texts, dates, options and ids only.</summary>
internal static class PlainValue
{
    /// <summary>The plain value of a column; of an amount the one in the organisation's currency, which alone was read.</summary>
    public static object? Of(Entity row, string column) =>
        row.Attributes.TryGetValue(column, out var value) || row.Attributes.TryGetValue(BaseAmount.Of(column), out value) ? Of(value) : null;

    /// <summary>The plain value; null stays null.</summary>
    public static object? Of(object? value) => value switch
    {
        Money money => money.Value,
        OptionSetValue option => option.Value,
        OptionSetValueCollection options => options.Select(option => option.Value).ToArray(),
        EntityReference reference => reference.Id,
        AliasedValue aliased => Of(aliased.Value),
        BooleanManagedProperty property => property.Value,
        double number => (decimal)number,
        int number => number,
        _ => value,
    };
}
