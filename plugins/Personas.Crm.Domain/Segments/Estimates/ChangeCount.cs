using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Segments.Estimates;

/// <summary>Counts, customer by customer, who would enter and who would leave. Per run.</summary>
public sealed class ChangeCount(DatedChange change)
{
    private readonly int[] _entering = new int[change.Dependents.Count];
    private readonly int[] _leaving = new int[change.Dependents.Count];

    /// <summary>Customers who would enter.</summary>
    public int Enter { get; private set; }

    /// <summary>Customers who would leave.</summary>
    public int Leave { get; private set; }

    /// <summary>Customers who are in and would stay.</summary>
    public int Stay { get; private set; }

    /// <summary>The same of the segments that build on the changed one; those that nobody would enter or leave included.</summary>
    public IReadOnlyList<KnockOn> KnockOns => change.Dependents.Select((segment, i) => new KnockOn(segment, _entering[i], _leaving[i])).ToList();

    /// <summary>Counts a customer.</summary>
    public void Add(ChangeOutcome outcome)
    {
        if (outcome.Was && outcome.Is) Stay++;
        if (outcome.Is && !outcome.Was) Enter++;
        if (outcome.Was && !outcome.Is) Leave++;
        for (var i = 0; i < outcome.Dependents.Count; i++)
        {
            var dependent = outcome.Dependents[i];
            if (dependent.Is && !dependent.Was) _entering[i]++;
            if (dependent.Was && !dependent.Is) _leaving[i]++;
        }
    }
}

/// <summary>What a change of one segment does to another that builds on it.</summary>
/// <param name="Segment">The other segment.</param>
/// <param name="Enter">Customers who would enter it.</param>
/// <param name="Leave">Customers who would leave it.</param>
public sealed record KnockOn(Segment Segment, int Enter, int Leave);
