using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Approval.Regions;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Approval.Findings;

/// <summary>A point of a space as a customer and a request that anybody can try.</summary>
internal sealed class PointExample
{
    private readonly Space _space;
    private readonly Box _box;
    private readonly Dictionary<int, FactValue> _values = [];

    /// <summary>A point in a region; of the axes that the region has all of, only the amount and the term are told.</summary>
    /// <param name="space">The space.</param>
    /// <param name="box">The region.</param>
    /// <param name="given">Values that are to be taken for some axes, by the axes' numbers.</param>
    public PointExample(Space space, Box box, IReadOnlyDictionary<int, FactValue>? given = null)
    {
        _space = space;
        _box = box;
        foreach (var axis in space.Axes)
            if (given is not null && given.TryGetValue(axis.Index, out var value)) _values[axis.Index] = value;
            else if (IsTold(axis)) _values[axis.Index] = axis.Sample(axis.Typical(box[axis.Index]));
    }

    /// <summary>The point in words: "income is 5,000, amount is 12,000".</summary>
    public string Words
    {
        get
        {
            var clauses = _space.Axes.Where(axis => _values.ContainsKey(axis.Index)).Select(axis => axis.Words(_values[axis.Index])).ToList();
            return clauses.Count == 0 ? "any customer" : string.Join(", ", clauses);
        }
    }

    /// <summary>The point as what is supposed of a customer. Conditions that were not taken apart are left out.</summary>
    public JObject Customer
    {
        get
        {
            JObject facts = [], memberships = [], request = [];
            foreach (var axis in _space.Axes.Where(axis => _values.ContainsKey(axis.Index)))
                if (axis is TruthAxis { Membership: { } segment }) memberships[segment] = _values[axis.Index].AsWhole != 0;
                else if (ReferenceEquals(axis, _space.Amount)) request["amount"] = Json(_values[axis.Index], FactType.Money);
                else if (ReferenceEquals(axis, _space.Term)) request["term"] = Json(_values[axis.Index], FactType.Integer);
                else if (axis.Fact is { Definition: RequestDefinition named } asked) request[named.Name] = Json(_values[axis.Index], asked.Type);
                else if (axis.Fact is { } fact) facts[fact.Key] = Json(_values[axis.Index], fact.Type);
            foreach (var set in Sets()) facts[set.Key] = set.Value;
            var customer = new JObject();
            if (facts.Count > 0) customer["facts"] = facts;
            if (memberships.Count > 0) customer["memberships"] = memberships;
            if (request.Count > 0) customer["request"] = request;
            return customer;
        }
    }

    /// <summary>A region in words, without the axes that it has all of: "income is exactly 5,000 and amount is from 5,000 to 10,000".</summary>
    public static string Region(Space space, Box box)
    {
        var clauses = space.Axes.Where(axis => !Space.IsWhole(axis, box)).Select(axis => axis.Words(box[axis.Index])).ToList();
        return clauses.Count == 0 ? "anything is asked for by anybody" : string.Join(" and ", clauses);
    }

    /// <summary>What nobody knows of a region: whether conditions, and facts that follow from each other, can go together like that.</summary>
    public static IReadOnlyList<string> Assumes(Space space, Box box, FactCatalogue facts) =>
        space.Assumed(box).Concat(space.Entangled(box, facts)).Distinct().Select(axis => axis.Words(box[axis.Index])).ToList();

    private bool IsTold(Axis axis) => !Space.IsWhole(axis, _box) || ReferenceEquals(axis, _space.Amount) || ReferenceEquals(axis, _space.Term);

    // A set has the options that hold; when it is known and has none of those asked about, it has another one.
    private IEnumerable<KeyValuePair<string, JToken>> Sets()
    {
        var options = _space.Axes.OfType<TruthAxis>().Where(axis => axis.Option is not null).GroupBy(axis => axis.Option!.Fact.Key);
        foreach (var set in options)
        {
            var told = set.Where(axis => _values.ContainsKey(axis.Index)).ToList();
            if (told.Count == 0) continue;
            var held = told.Where(axis => axis.Option!.Number is not null && _values[axis.Index].AsWhole != 0)
                .Select(axis => axis.Option!.Number!.Value).ToList();
            var isMissing = told.Exists(axis => axis.Option!.Number is null && _values[axis.Index].AsWhole == 0);
            if (held.Count == 0) held.Add(Unasked(set.First().Option!.Fact, set.Select(axis => axis.Option!.Number)));
            yield return new KeyValuePair<string, JToken>(set.Key, isMissing ? JValue.CreateNull() : new JArray(held));
        }
    }

    private static int Unasked(Fact fact, IEnumerable<int?> asked)
    {
        var known = new HashSet<int>(asked.OfType<int>());
        return fact.Labels.Keys.Concat(Enumerable.Range(1, known.Count + 1)).First(option => !known.Contains(option));
    }

    private static JValue Json(in FactValue value, FactType type) => value.ToPlain(type) switch
    {
        null => JValue.CreateNull(),
        DateTime day when type == FactType.Date => new JValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTime instant => new JValue(instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
        Guid id => new JValue(id.ToString("D")),
        var plain => new JValue(plain),
    };
}
