using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Query.Model;

namespace Dataverse.Sandbox.Query.Reading;

/// <summary>Measures a query against the limits of the platform.</summary>
internal static class Extent
{
    /// <summary>Fails when the query has too many links or conditions, or asks for more rows than allowed.</summary>
    public static void Require(Selection selection)
    {
        var links = Links(selection.Root).ToList();
        if (links.Count > Limits.Links)
            throw new QueryException(links[Limits.Links].Place, $"the query has {links.Count} links; {Limits.Links} are allowed. Split it.",
                QueryException.TooManyLinks);

        var conditions = links.Cast<Source>().Prepend(selection.Root).Sum(source => Conditions(source.Filter));
        if (conditions + links.Count > Limits.ConditionsAndLinks)
        {
            throw new QueryException(selection.Root.Place,
                $"the query has {conditions} conditions and {links.Count} links; {Limits.ConditionsAndLinks} together are allowed. "
                + "Write lists with 'in', or split it.", QueryException.TooManyConditions);
        }

        if (selection.Top is < 1 or > Limits.PageSize)
            throw new QueryException(selection.Root.Place, $"top is {selection.Top}; 1 to {Limits.PageSize} are allowed.");
    }

    private static IEnumerable<Link> Links(Source source) => source.Links.Concat(Links(source.Filter)).SelectMany(link => Links(link).Prepend(link));

    private static IEnumerable<Link> Links(Node node) => node switch
    {
        Group group => group.Parts.SelectMany(Links),
        Related related => [related.Link],
        _ => [],
    };

    private static int Conditions(Node node) => node switch
    {
        Group group => group.Parts.Sum(Conditions),
        Condition => 1,
        _ => 0,
    };
}
