using System;
using System.Globalization;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Benchmarks;

/// <summary>Makes segments of three to seven conditions in two to four levels.</summary>
public static class SegbenchSegments
{
    private static readonly string[] Figures = SegbenchFacts.All.Where(fact => fact.Kind == FactKind.Aggregate).Select(fact => fact.Key).ToArray();
    private static readonly FactText[] Others = SegbenchFacts.All.Where(fact => fact.Kind != FactKind.Aggregate).ToArray();

    /// <summary>The segment with a number.</summary>
    public static SegmentText Segment(int number, SegbenchRandom random)
    {
        var id = new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);
        var key = "segment" + number.ToString(CultureInfo.InvariantCulture);
        var group = Group(3 + random.Next(5), 2 + random.Next(3), random);
        return new SegmentText(id, key, key, "contact", "{\"version\":1," + group[1..]);
    }

    private static string Group(int conditions, int levels, SegbenchRandom random)
    {
        var own = levels > 1 && conditions > 2 ? 1 + random.Next(conditions - 2) : conditions;
        var nodes = Enumerable.Range(0, own).Select(_ => Condition(random)).ToList();
        if (own < conditions) nodes.Add(Group(conditions - own, levels - 1, random));
        var kind = new[] { "all", "all", "any", "none" }[random.Next(4)];
        return $"{{\"{kind}\":[{string.Join(",", nodes)}]}}";
    }

    private static string Condition(SegbenchRandom random)
    {
        if (random.Next(5) == 0) return Write(Figures[random.Next(Figures.Length)], random.Next(2) == 0 ? "gt" : "le", Text(random.Next(20)));
        var fact = Others[random.Next(Others.Length)];
        return fact.Type switch
        {
            FactType.Boolean => Write(fact.Key, "eq", random.Next(2) == 0 ? "true" : "false"),
            FactType.Choice =>
                random.Next(2) == 0
                ? Write(fact.Key, "eq", Text(random.Next(8)))
                : Write(fact.Key, "in", $"[{random.Next(8)},{random.Next(8)},{random.Next(8)}]"),
            FactType.Text =>
                random.Next(3) == 0 ? Write(fact.Key, "begins-with", $"\"text{random.Next(20)}\"") : Write(fact.Key, "eq", $"\"text{random.Next(200)}\""),
            FactType.Date => Write(fact.Key, "on-or-after", $"\"{1950 + random.Next(60)}-01-01\""),
            FactType.DateTime => Write(fact.Key, random.Next(2) == 0 ? "last-x-days" : "olderthan-x-months", Text(1 + random.Next(12))),
            FactType.Integer =>
                fact.Kind == FactKind.Derived
                ? Write(fact.Key, "between", $"[{20 + random.Next(20)},{40 + random.Next(40)}]")
                : Number(fact.Key, random.Next(1000), random),
            _ => Number(fact.Key, random.Next(10_000), random),
        };
    }

    private static string Number(string key, int value, SegbenchRandom random) => random.Next(3) switch
    {
        0 => Write(key, "gt", Text(value)),
        1 => Write(key, "le", Text(value)),
        _ => Write(key, "between", $"[{value},{value * 2}]"),
    };

    private static string Write(string fact, string op, string value) => $"{{\"fact\":\"{fact}\",\"op\":\"{op}\",\"value\":{value}}}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
