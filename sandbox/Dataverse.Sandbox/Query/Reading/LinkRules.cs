using Dataverse.Sandbox.Query.Model;

namespace Dataverse.Sandbox.Query.Reading;

/// <summary>What a link of each kind may bring into the result.</summary>
internal static class LinkRules
{
    /// <summary>Fails when a link that only asks for related rows brings columns or sorts by them, itself or by a link below it.</summary>
    public static void Require(Link link)
    {
        if (link.Kind is LinkKind.Inner or LinkKind.Outer or LinkKind.First) return;
        RequireNoColumns(link, link.Kind);
    }

    private static void RequireNoColumns(Link link, LinkKind kind)
    {
        if (link.AllColumns || link.Columns.Count > 0)
            throw new QueryException(link.Place, $"a link of type {kind} returns no columns, nor do links below it. Take them out, or make it inner.");
        if (link.Orders.Count > 0)
            throw new QueryException(link.Place, $"rows cannot be ordered by a link of type {kind}, which brings none, nor by links below it.");
        foreach (var below in link.Links) RequireNoColumns(below, kind);
    }
}
