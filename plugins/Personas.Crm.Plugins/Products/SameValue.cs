using Microsoft.Xrm.Sdk;

namespace Personas.Crm.Plugins.Products;

/// <summary>Whether a save writes what is there already: forms and imports send columns that nobody touched.</summary>
internal static class SameValue
{
    /// <summary>Whether two values of one column are the same.</summary>
    public static bool Are(object? one, object? other) => one switch
    {
        Money amount => amount.Value == (other as Money)?.Value,
        OptionSetValue option => option.Value == (other as OptionSetValue)?.Value,
        EntityReference reference => reference.Id == (other as EntityReference)?.Id,
        _ => Equals(one, other),
    };
}
