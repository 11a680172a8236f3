using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Values;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Products;

/// <summary>What is refused of a version at once, while it is typed; all else is checked when it is submitted.</summary>
internal static class VersionTerms
{
    /// <summary>Refuses amounts that cannot be meant.</summary>
    public static void Check(Entity target, string title)
    {
        foreach (var pair in target.Attributes)
            if (pair.Value is Money { Value: < 0 } amount)
                throw Refusal.For(title, [new Problem(pair.Key, $"An amount of {amount.Value:0.##} is negative.", "Write 0 or more, or leave it empty.")]);
        Ordered(target, title, Tables.ProductVersion.AmountMin, Tables.ProductVersion.AmountMax);
        Ordered(target, title, Tables.ProductVersion.TermMin, Tables.ProductVersion.TermMax);
        if (target.Number(Tables.ProductVersion.TermMin) == 0)
            throw Refusal.For(title, [new Problem(Tables.ProductVersion.TermMin, "A term of no months is none.", "Write 1 or more, or leave it empty.")]);
    }

    private static void Ordered(Entity target, string title, string from, string to)
    {
        var least = Number(target, from);
        var most = Number(target, to);
        if (least > most) throw Refusal.For(title, [new Problem(to, $"{most:0.##} is less than {from}, {least:0.##}.", "Write the larger one here.")]);
    }

    private static decimal? Number(Entity target, string column) => (target.Contains(column) ? target[column] : null) switch
    {
        Money amount => amount.Value,
        int whole => whole,
        _ => null,
    };
}
