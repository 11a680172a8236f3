using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Tree;

namespace Personas.Crm.Domain.Expressions.Changes;

/// <summary>
/// Finds the ways to give a node a verdict, those with the fewest changes first and of these the nearest. Of each node a bounded number of
/// ways is kept, so that expressions with very many of them take bounded time; the smallest is exact as long as no more have to be kept.
/// </summary>
internal abstract class WaySearch
{
    private const int Kept = 64;
    private const int Attempts = 4;

    /// <summary>The ways, the smallest first; none when no values are known that would give the verdict.</summary>
    public IReadOnlyList<Way> Ways(Node node, bool wanted) => Smallest(Of(node, wanted).SelectMany(way => way.Settled(Attempts)));

    /// <summary>The ways to give a condition or test of rows a verdict.</summary>
    protected abstract IEnumerable<Way> OfLeaf(Node leaf, bool wanted);

    /// <summary>The way to meet a demand; none when nothing known does.</summary>
    protected static IEnumerable<Way> Met(Variable variable, Demand demand) => Way.Open.With(variable, demand) is { } way ? [way] : [];

    /// <summary>The way to give a comparison its verdict.</summary>
    protected static IEnumerable<Way> Compare(Compared compared) => compared.IsOfOne ? Met(compared.Left, compared.OfBoth()) : [Way.Open.With(compared)];

    private IReadOnlyList<Way> Of(Node node, bool wanted)
    {
        if (node is not Group group) return Smallest(OfLeaf(node, wanted));
        var wantedBelow = group.Kind == GroupKind.None ? !wanted : wanted;
        var all = group.Kind == GroupKind.All ? wanted : group.Kind == GroupKind.Any ? !wanted : wanted;
        return all
            ? group.Nodes.Aggregate((IReadOnlyList<Way>)[Way.Open], (ways, inner) => Both(ways, Of(inner, wantedBelow)))
            : Smallest(group.Nodes.SelectMany(inner => Of(inner, wantedBelow)));
    }

    private static List<Way> Both(IReadOnlyList<Way> ways, IReadOnlyList<Way> others) =>
        Smallest(ways.SelectMany(way => others.Select(way.With)).Where(way => way is not null).Select(way => way!));

    private static List<Way> Smallest(IEnumerable<Way> ways) => ways.OrderBy(way => way.Changes).ThenBy(way => way.Distance).Take(Kept).ToList();
}
