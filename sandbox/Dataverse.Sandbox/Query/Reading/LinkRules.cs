using Dataverse.Sandbox.Query.Model;

namespace Dataverse.Sandbox.Query.Reading;

/// <summary>What a link of each kind may bring into the result.</summary>
internal static class LinkRules
{
    /// <summary>Fails when a link that only asks for related rows brings columns, or sorts by them.</summary>
    public static void Require(Link link)
    {
        if (link.Kind is LinkKind.Inner or LinkKind.Outer or LinkKind.First) return;
        if (link.AllColumns || link.Columns.Count > 0) throw new QueryException(link.Place, $"a link of type {link.Kind} returns no columns. Take them out, or make the link inner.");
        if (link.Orders.Count > 0) throw new QueryException(link.Place, $"rows cannot be ordered by a link of type {link.Kind}, which brings none.");
    }
}
