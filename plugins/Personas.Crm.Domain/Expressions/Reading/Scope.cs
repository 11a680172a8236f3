using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Reading;

/// <summary>What nodes at a place may speak of: facts of the customer, or columns of one related row.</summary>
internal abstract class Scope
{
    /// <summary>The keys that begin a node besides the groups.</summary>
    public abstract IReadOnlyList<string> Forms { get; }

    /// <summary>The subject with a name; null with a problem added when there is none.</summary>
    public abstract Subject? Find(string name, Spot place, List<Problem> problems);

    /// <summary>Whether somebody asks now: see <see cref="Vocabulary.IsAsked"/>.</summary>
    public virtual bool IsAsked => false;

    /// <summary>Finds rows by their names; null when that is not possible.</summary>
    public virtual FindByName? Names => null;

    /// <summary>What the currencies are worth that amounts may name.</summary>
    public abstract ExchangeRates Rates { get; }

    /// <summary>The tables that a subject of type reference can point to; empty when that is not known.</summary>
    public abstract IReadOnlyList<string> Targets(Subject subject);

    /// <summary>More to say to somebody who began a node with something else; empty for nothing.</summary>
    public abstract string Hint(string? form);
}

/// <summary>Facts of the customer.</summary>
internal sealed class FactScope(Vocabulary vocabulary) : Scope
{
    public override IReadOnlyList<string> Forms { get; } = ["fact", "related"];

    public ISchema Schema => vocabulary.Schema;

    public string CustomerTable => vocabulary.CustomerTable;

    public override bool IsAsked => vocabulary.IsAsked;

    public override FindByName? Names => vocabulary.Names;

    public override ExchangeRates Rates => Schema.Rates;

    public override IReadOnlyList<string> Targets(Subject subject) => ReferenceTargets.Of(subject, CustomerTable, Schema);

    /// <summary>The scope of a related table's columns.</summary>
    public RowScope Rows(string table) => new(table, Schema, vocabulary.Names, vocabulary.IsAsked);

    public override Subject? Find(string name, Spot place, List<Problem> problems)
    {
        var fact = vocabulary.Facts.Find(name);
        var problem = fact is null ? Unknown(name, place.ToString()) : Fault(fact, place);
        if (problem is null) return new FactSubject(WithOptions(fact!));
        problems.Add(problem);
        return null;
    }

    // The options of a choice as they are now, not as they were when the fact was saved.
    private Fact WithOptions(Fact fact)
    {
        if (fact.Definition is not ColumnDefinition column || fact.Type is not (FactType.Choice or FactType.Choices)) return fact;
        var table = column.Path.Count == 0 ? CustomerTable : column.Path[column.Path.Count - 1].Table;
        var labels = Schema.Labels(table, column.Column);
        return labels.Count == 0 ? fact : fact with { Labels = labels };
    }

    public override string Hint(string? form) => form == "column" ? " Columns are tested on related rows only; make the column a fact." : string.Empty;

    private Problem Unknown(string name, string place)
    {
        if (vocabulary.Facts.Broken.TryGetValue(name, out var faults))
            return new Problem(place, $"The fact '{name}' has faults: {string.Join(" ", faults)}", "Correct the fact first.");
        return new Problem(place, $"There is no fact '{name}'.", $"{Nearest.Question(name, vocabulary.Facts.Keys)}Use a fact of the catalogue, or add one.");
    }

    private Problem? Fault(Fact fact, Spot place)
    {
        if (fact.SegmentId is not null && fact.SegmentId != vocabulary.SegmentId)
            return new Problem(place.ToString(), $"The fact '{fact.Key}' is private to {fact.PrivateTo}.", "Move the fact to the catalogue, or use another.");
        if (fact.Definition is MembershipDefinition { IsAudience: true } && !vocabulary.Audiences)
            return new Problem(place.ToString(), $"The fact '{fact.Key}' asks who is in an audience, which is found when it is used and not kept.",
                "Use it in an audience, or ask for the segments that the audience is made of.");
        if (!fact.IsFor(vocabulary.CustomerTable))
            return new Problem(place.ToString(),
                $"The fact '{fact.Key}' is not known of customers in '{vocabulary.CustomerTable}', only of {string.Join(", ", fact.CustomerTables)}.",
                "Use another fact, or change the segment's customer table.");
        return PurposeCheck.Fault(fact, vocabulary.Purpose, string.Empty) is { } fault ? fault with { Place = place.ToString() } : null;
    }
}

/// <summary>Columns of a related row.</summary>
internal sealed class RowScope(string table, ISchema schema, FindByName? names = null, bool isAsked = false) : Scope
{
    public override bool IsAsked => isAsked;

    public override FindByName? Names => names;

    public override ExchangeRates Rates => schema.Rates;

    public override IReadOnlyList<string> Targets(Subject subject) => ReferenceTargets.Of(subject, table, schema);

    public override IReadOnlyList<string> Forms { get; } = ["column"];

    public override Subject? Find(string name, Spot place, List<Problem> problems)
    {
        if (schema.ColumnType(table, name) is { } type)
            return new ColumnSubject(table.ToLowerInvariant(), name.ToLowerInvariant(), type, schema.Labels(table, name));
        problems.Add(new Problem(place.ToString(), $"The table '{table}' has no usable column '{name}'.", "Write the logical name of one of its columns."));
        return null;
    }

    public override string Hint(string? form) => form is "fact" or "related"
        ? " Inside 'where' everything is about the same related row: test its columns."
        : string.Empty;
}

/// <summary>Checks the way from a related table to the customer.</summary>
internal static class RelatedTable
{
    /// <summary>Whether the table exists and its lookup points to one of the customer tables; adds a problem when not.</summary>
    public static bool IsRelated(string table, string via, IReadOnlyList<string> customers, ISchema schema, string place, string tableKey,
        List<Problem> problems)
    {
        if (!schema.HasTable(table))
        {
            problems.Add(new Problem(Json.Join(place, tableKey), $"There is no table '{table}'.", "Write the logical name of a table."));
            return false;
        }
        if (schema.ColumnType(table, via) != FactType.Reference)
        {
            problems.Add(new Problem(Json.Join(place, "via"), $"'{table}' has no lookup '{via}'.", "Write the logical name of its lookup to the customer."));
            return false;
        }
        if (schema.Targets(table, via).Intersect(customers, StringComparer.OrdinalIgnoreCase).Any()) return true;
        problems.Add(new Problem(Json.Join(place, "via"), $"The lookup '{via}' does not point to {string.Join(" or ", customers)}.",
            "Write its lookup to the customer."));
        return false;
    }
}
