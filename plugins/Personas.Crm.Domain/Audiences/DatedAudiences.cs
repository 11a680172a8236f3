using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Domain.Audiences;

/// <summary>Compiled audiences at one moment, with their lists. Any number of customers can be evaluated with it.</summary>
public sealed class DatedAudiences
{
    private readonly StaticList[] _lists;
    private readonly List<KeyValuePair<string, StaticList>> _withoutRule = [];

    internal DatedAudiences(DatedRules rules, IReadOnlyList<AudienceText> audiences, Func<AudienceText, StaticList> lists)
    {
        Rules = rules;
        var all = audiences.ToDictionary(audience => AudienceKey.Of(audience.Key), lists, StringComparer.OrdinalIgnoreCase);
        _lists = rules.Rules.Segments.Select(audience => all[audience.Key]).ToArray();
        foreach (var audience in all)
            if (rules.Rules.Find(audience.Key) is null) _withoutRule.Add(audience);
    }

    /// <summary>The rules at the moment.</summary>
    public DatedRules Rules { get; }

    /// <summary>Finds whether a customer is in the audiences.</summary>
    /// <param name="customer">The customer's id.</param>
    /// <param name="data">The customer's rows.</param>
    /// <param name="segments">The keys of the segments that the customer is in.</param>
    public AudienceVerdicts Evaluate(Guid customer, CustomerData data, IEnumerable<string> segments)
    {
        var listed = _withoutRule.Where(audience => audience.Value.Of(customer) == true).Select(audience => audience.Key);
        var evaluation = FactSheet.From(Rules, data, segments.Concat(listed)).OpenCurrent(Rules);
        foreach (var audience in Rules.Rules.Segments)
            evaluation.Members[audience.Index] = _lists[audience.Index].Of(customer) ?? Rules.Rules.Nodes[audience.Index].Holds(evaluation);
        return new AudienceVerdicts(Rules.Rules, evaluation);
    }
}

/// <summary>Where one customer is: in which audiences, and in which of the segments that were given.</summary>
public sealed class AudienceVerdicts
{
    private readonly CustomerRules _rules;
    private readonly Evaluation _evaluation;

    internal AudienceVerdicts(CustomerRules rules, Evaluation evaluation)
    {
        _rules = rules;
        _evaluation = evaluation;
    }

    /// <summary>Whether the customer is in a segment, by its key, or in an audience, by what <see cref="AudienceKey.Of"/> makes of its key.</summary>
    public bool Holds(string key) => _rules.MemberIndex(key) is { } index && _evaluation.Members[index];
}
