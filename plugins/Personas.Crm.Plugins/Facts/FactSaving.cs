using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Reading;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Expressions;
using Personas.Crm.Plugins.GoldenCustomers;
using Personas.Crm.Plugins.Images;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Facts;

/// <summary>A fact is about to be saved: its definition must be valid, and nothing that uses it may break. Writes its dependencies with it.</summary>
public sealed class FactSaving : EventPlugin
{
    private protected override void Happened(Turn turn)
    {
        var before = FactSavingPreImage.Of(turn.Context);
        var text = FactDraft.Text(turn.Target, before);
        var title = $"Fact '{text.Key}'";
        var schema = new MetadataSchema(turn.Elevated(Elevation.Metadata));
        text = Named(turn, title, text, schema);
        var others = FactStore.All(turn.Elevated(Elevation.Rules)).Where(fact => !Same(fact.Key, text.Key) && !Same(fact.Key, before?.Key)).ToList();
        var catalogue = new ExpressionCheck(others, schema).Facts;

        var reading = FactReader.Read(text, schema, catalogue, [.. others, text]);
        if (!reading.IsValid) throw Refusal.For(title, reading.Problems);
        var dependencies = Dependencies.Of(reading.Required, catalogue, schema).ToJson();
        if (before?.Key is { } key)
        {
            // Read anew with this fact among them, so that those derived from it are known too.
            FactText[] facts = [.. others, text with { Dependencies = dependencies }];
            var after = new ExpressionCheck(facts, schema).Facts;
            RefuseToBreak(turn, key, text, after, before, schema);
            RefuseToBreakFacts(key, others, after, schema);
            Golden(turn, title, facts, schema.Rates);
        }

        turn.Target[Tables.Fact.Dependencies] = dependencies;
    }

    private static FactText Named(Turn turn, string title, FactText text, MetadataSchema schema)
    {
        var named = NamedFilter.Resolve(text, schema, new RowNames(turn.AsCaller, schema).Find);
        if (!named.IsValid) throw Refusal.For(title, named.Problems);
        if (named.Required.Definition != text.Definition) turn.Target[Tables.Fact.Definition] = named.Required.Definition;
        return named.Required;
    }

    // A fact that is in use is in force as soon as it is saved.
    private static void Golden(Turn turn, string title, FactText[] facts, ExchangeRates rates)
    {
        var published = SegmentStore.Published(turn.Elevated(Elevation.Rules)).ToList();
        if (!published.Exists(segment => segment.DependsOn?.Facts.Contains(facts[facts.Length - 1].Key, StringComparer.OrdinalIgnoreCase) == true)) return;
        GoldenGate.Check(turn, title, ProposedRules.Checked(facts, published.Select(segment => segment.ToText()).ToList(), rates));
    }

    private static void RefuseToBreak(Turn turn, string key, FactText text, FactCatalogue facts, FactSavingPreImage before, ISchema schema)
    {
        var what = !Same(key, text.Key) ? "get another key"
            : FactStore.Kind(before.Kind) != text.Kind ? $"become a fact of kind {text.Kind}"
            : FactStore.Type(before.DataType) != text.Type ? $"become {text.Type}"
            : turn.Target.Option<FactState>(Tables.Fact.StateCode) == FactState.Inactive ? "be deactivated"
            : null;
        if (what is not null) Uses.RefuseIfUsed(turn, $"Fact '{key}'", what, service => Uses.OfFact(service, key));
        foreach (var segment in Uses.SegmentsUsing(turn.Elevated(Elevation.Uses), key))
            RefuseToBreak(key, $"segment '{segment.Key}'", segment.Expression, new Vocabulary(facts, schema, segment.CustomerTable, segment.Id));
        foreach (var audience in Uses.AudiencesUsing(turn.Elevated(Elevation.Uses), key))
            RefuseToBreak(key, $"audience '{audience.Key}'", audience.Expression, new Vocabulary(facts, schema, audience.CustomerTable, Audiences: true));
    }

    private static void RefuseToBreak(string key, string user, string? expression, Vocabulary vocabulary)
    {
        var problems = ExpressionReader.Read(expression, vocabulary).Problems.Select(problem => problem with { Place = $"{user}, {problem.Place}" }).ToList();
        if (problems.Count > 0) throw Refusal.For($"Fact '{key}'", problems);
    }

    // A fact that this one is derived from may have become private, or of another customer table.
    private static void RefuseToBreakFacts(string key, IEnumerable<FactText> others, FactCatalogue facts, ISchema schema)
    {
        var derived = others.Where(other => other.Dependencies is { } stored
            && Dependencies.Read(stored).Facts.Contains(key, StringComparer.OrdinalIgnoreCase));
        var problems = derived.SelectMany(other => FactReader.Read(other, schema, facts).Problems
            .Select(problem => problem with { Place = $"fact '{other.Key}', {problem.Place}" })).ToList();
        if (problems.Count > 0) throw Refusal.For($"Fact '{key}'", problems);
    }

    private static bool Same(string? key, string? other) => string.Equals(key, other, StringComparison.OrdinalIgnoreCase);
}
