using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;

namespace Personas.Crm.Domain.Segments.Estimates;

/// <summary>Counts, customer by customer, whom a rule holds for and what each of its conditions does. Per run.</summary>
/// <param name="rules">The rules, the one that is counted among them.</param>
/// <param name="segment">The rule that is counted.</param>
public sealed class SegmentEstimate(DatedRules rules, Segment segment)
{
    private readonly bool _isGroup = rules.Rules.Nodes[segment.Index] is GroupNode;
    private readonly EffectNode _root = new(rules.Rules.Nodes[segment.Index]);

    /// <summary>Customers counted so far.</summary>
    public int Customers { get; private set; }

    /// <summary>Those of them for whom the rule holds.</summary>
    public int Members { get; private set; }

    /// <summary>Counts a customer.</summary>
    /// <returns>Whether the rule holds.</returns>
    public bool Add(Verdicts verdicts)
    {
        Customers++;
        var holds = _root.Add(verdicts.Evaluation);
        if (holds) Members++;
        return holds;
    }

    /// <summary>What each condition and group did, in reading order; of the outermost group the members say it all.</summary>
    public IReadOnlyList<ConditionEffect> Effects() => (_isGroup ? _root.Inner(Customers) : _root.Effects(Customers)).ToList();
}
