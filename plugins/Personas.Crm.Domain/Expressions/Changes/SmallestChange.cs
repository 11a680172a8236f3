using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Domain.Expressions.Changes;

/// <summary>
/// The smallest change of a customer that would turn a verdict: as few facts as possible, and of those changes the one whose values
/// are together the nearest to the found ones (<see cref="Distance"/>). Facts that follow from one date are changed by that date;
/// conditions on one fact are met together; memberships of other segments count as one change each. A change is named only after it
/// was applied and did turn the verdict.
/// </summary>
/// <param name="Changes">What would have to be otherwise, all of it.</param>
public sealed record SmallestChange(IReadOnlyList<Change> Changes)
{
    /// <summary>The smallest change that turns the verdict on a segment; null when none is known, as for a rule that nobody can meet.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="segment">The segment.</param>
    public static SmallestChange? Of(Supposition customer, Segment segment)
    {
        var found = customer.Evaluate();
        var wanted = !found.Holds(segment);
        return new CustomerWays(customer, segment, found.Evaluation).Ways(segment.Expression.Root, wanted)
            .Select(way => new AppliedWay(way, customer))
            .FirstOrDefault(applied => applied.IsPossible && applied.Result.Holds(segment) == wanted)?.ToChange();
    }

    /// <summary>All of it as what is to be supposed, as JSON.</summary>
    public string ToOverrides()
    {
        var merged = new JObject();
        foreach (var change in Changes)
            merged.Merge(change.Overrides, new JsonMergeSettings { MergeArrayHandling = MergeArrayHandling.Concat });
        return merged.ToString(Formatting.None);
    }

    /// <summary>The changes as a JSON array.</summary>
    public string ToJson() => new JArray(Changes.Select(change => change.ToToken())).ToString(Formatting.None);
}
