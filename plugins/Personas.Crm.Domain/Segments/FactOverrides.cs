using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Segments;

/// <summary>
/// What is supposed of a customer, real or invented, in the place of what is stored; nothing is written. As JSON:
/// <c>{"facts":{key:value},"rows":{table:[{column:value}]},"added":{table:[{column:value}]},"removed":{table:condition},
/// "memberships":{segment:true},"request":{name:value}}</c>, every part optional.
/// <list type="bullet">
/// <item>A fact takes the value, null for none (its default then stands in). A figure over rows is taken as given. A fact derived from a
/// date moves the date: the present one by whole units, so an age changes and the birthday does not. Whatever else follows from the
/// date follows from the new one.</item>
/// <item>Rows are all the rows that the customer has of the table; added ones stand beside those that there are, and those that meet
/// the condition on columns are removed. Figures and tests of rows are computed of them. Columns that no rule uses are not known.</item>
/// <item>Memberships are those the customer has now, before evaluation.</item>
/// <item>Request values are those of the facts with that name in the request.</item>
/// </list>
/// Immutable.
/// </summary>
public sealed class FactOverrides
{
    internal FactOverrides(
        FactCatalogue catalogue, IReadOnlyList<OverriddenFact> facts, IReadOnlyDictionary<string, OverriddenRows> rows,
        IReadOnlyDictionary<string, bool> memberships)
    {
        Catalogue = catalogue;
        Facts = facts;
        Rows = rows;
        Memberships = memberships;
    }

    /// <summary>Nothing is supposed.</summary>
    public static FactOverrides None { get; } =
        new(new FactCatalogue([]), [], new Dictionary<string, OverriddenRows>(), new Dictionary<string, bool>());

    /// <summary>The supposed memberships: keys of segments, and whether the customer is in them now.</summary>
    public IReadOnlyDictionary<string, bool> Memberships { get; }

    internal FactCatalogue Catalogue { get; }

    internal IReadOnlyList<OverriddenFact> Facts { get; }

    internal IReadOnlyDictionary<string, OverriddenRows> Rows { get; }

    /// <summary>Reads what is supposed of customers of a table; null or empty text supposes nothing.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="facts">The known facts.</param>
    /// <param name="schema">What the tables have.</param>
    /// <param name="customerTable">The customer's table.</param>
    public static Reading<FactOverrides> Read(string? json, FactCatalogue facts, ISchema schema, string customerTable) =>
        string.IsNullOrWhiteSpace(json) ? Readings.Of(None) : new OverrideReader(facts, schema, customerTable).Read(json!);

    /// <summary>Both together; where they speak of the same, the other one counts.</summary>
    internal FactOverrides With(FactOverrides other)
    {
        var catalogue = other.Facts.Count > 0 ? other.Catalogue : Catalogue;
        var replaced = new HashSet<string>(other.Facts.Select(fact => Root(fact.Fact, catalogue)), StringComparer.OrdinalIgnoreCase);
        var rows = Rows.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var pair in other.Rows) rows[pair.Key] = rows.TryGetValue(pair.Key, out var known) ? known.With(pair.Value) : pair.Value;
        var memberships = Memberships.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var pair in other.Memberships) memberships[pair.Key] = pair.Value;
        return new FactOverrides(catalogue, [.. Facts.Where(fact => !replaced.Contains(Root(fact.Fact, catalogue))), .. other.Facts], rows, memberships);
    }

    private static string Root(Fact fact, FactCatalogue catalogue) => OverriddenSource.Root(fact, catalogue).Key;

    /// <summary>The keys of the segments that the customer is in: the stored ones, except where something else is supposed.</summary>
    public IEnumerable<string> Current(IEnumerable<string> stored)
    {
        foreach (var key in stored)
            if (!Memberships.ContainsKey(key)) yield return key;
        foreach (var pair in Memberships)
            if (pair.Value) yield return pair.Key;
    }
}
