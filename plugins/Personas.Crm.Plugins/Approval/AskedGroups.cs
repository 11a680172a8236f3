using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Approval.FairValue;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Measuring;
using Personas.Crm.Domain.Products;
using Personas.Crm.Plugins.Pipeline;

namespace Personas.Crm.Plugins.Approval;

/// <summary>The facts and segments by which customers are grouped.</summary>
internal sealed class AskedGroups
{
    private const int Most = 8;

    private AskedGroups(IReadOnlyList<string> keys, IReadOnlyList<Fact> facts, GroupedCustomers? grouped)
    {
        Keys = keys;
        Segments = keys.Where(key => !facts.Any(fact => IsSame(fact.Key, key))).ToList();
        Grouped = grouped;
    }

    /// <summary>What was asked for, in its order.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>Those of it that are segments.</summary>
    public IReadOnlyList<string> Segments { get; }

    /// <summary>Finds the groups by facts; null when only segments are asked for.</summary>
    public GroupedCustomers? Grouped { get; }

    /// <summary>Reads a JSON array of keys.</summary>
    public static AskedGroups Of(string? json, PricingRules rules, ProductVersion version)
    {
        var keys = Read(json);
        var schema = rules.Schema(version);
        var catalogue = FactCatalogue.Read(rules.Facts, schema);
        var facts = new List<Fact>();
        foreach (var key in keys)
        {
            var fact = catalogue.Find(key);
            if (fact is { Kind: not FactKind.Membership }) facts.Add(Checked(fact, version.CustomerTable));
            else if (!rules.Segments.Any(segment => IsSame(segment.Key, key) && segment.CustomerTable == version.CustomerTable))
                throw new Refusal($"By: '{key}' is neither a fact nor a published segment of customers in '{version.CustomerTable}'. Write their keys.");
        }

        var measured = FactMeasures.Rules(rules.Facts, facts, schema, version.CustomerTable).At(rules.Moment);
        return new AskedGroups(keys, facts, facts.Count == 0 ? null : new GroupedCustomers(measured, facts));
    }

    private static Fact Checked(Fact fact, string table)
    {
        if (!FactMeasures.CanMeasure(fact, table)) throw new Refusal($"By: '{fact.Key}' is not known of customers in '{table}'. Choose another fact.");
        return ValueGroup.Fault(fact) is { } fault ? throw new Refusal(fault.ToString()) : fact;
    }

    private static List<string> Read(string? json)
    {
        try
        {
            var keys = JArray.Parse(Inputs.Text("By", json)).Select(key => (string?)key ?? "").Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            return keys.Count is > 0 and <= Most ? keys : throw new Refusal($"By: {keys.Count} keys are too many or too few. Write 1 to {Most}.");
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            throw new Refusal($"By: this is no JSON array of texts ({fault.Message}). Write [\"age_band\", \"globetrotter\"].");
        }
    }

    private static bool IsSame(string key, string other) => string.Equals(key, other, StringComparison.OrdinalIgnoreCase);
}
