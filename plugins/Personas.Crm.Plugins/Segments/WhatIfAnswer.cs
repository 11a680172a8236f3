using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Expressions.Words;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Plugins.Segments;

/// <summary>What rules say of a customer.</summary>
internal sealed class WhatIfAnswer
{
    private readonly AskedRules _rules;
    private readonly Verdicts _verdicts;
    private readonly string _table;

    /// <summary>Evaluates the rules.</summary>
    public WhatIfAnswer(AskedRules rules, Supposition customer, string table)
    {
        _rules = rules;
        _table = table;
        _verdicts = customer.Evaluate();
        Members = Segments.Where(_verdicts.Holds).Select(segment => segment.Key).ToList();
    }

    /// <summary>The keys of the segments that the customer is in, of those that are asked about.</summary>
    public IReadOnlyList<string> Members { get; }

    /// <summary>The earliest instant at which time alone could change one of these memberships.</summary>
    public DateTime? NextFlip => Segments.Select(segment => _verdicts.Of(segment).NextFlip).Where(flip => flip is not null).Min();

    private IEnumerable<Segment> Segments => _rules.Asked is { } asked ? [asked] : _rules.Dated.Rules.Segments;

    /// <summary>Why, of the segments with some keys, of the one asked about, and of those that cannot be evaluated.</summary>
    public string Explanations(IReadOnlyCollection<string> keys)
    {
        var explained = Segments.Where(segment => _rules.Asked is not null || keys.Contains(segment.Key)).Select(Explained);
        var broken = _rules.Set.Broken.Where(broken => broken.Segment.CustomerTable == _table).Select(Broken);
        return new JArray(explained.Concat(broken)).ToString(Formatting.None);
    }

    private JObject Explained(Segment segment)
    {
        var explanation = _rules.Dated.Explain(segment, _verdicts);
        return new JObject
        {
            ["segment"] = segment.Key,
            ["name"] = segment.Name,
            ["isMember"] = _verdicts.Holds(segment),
            ["summary"] = Reason.Sentence(explanation),
            ["explanation"] = new JRaw(explanation.ToJson()),
        };
    }

    private static JObject Broken(BrokenSegment broken) => new()
    {
        ["segment"] = broken.Segment.Key,
        ["name"] = broken.Segment.Name,
        ["problems"] = new JArray(broken.Problems.Select(problem => new JObject
        {
            ["place"] = problem.Place,
            ["fault"] = problem.Fault,
            ["remedy"] = problem.Remedy,
        })),
    };
}
