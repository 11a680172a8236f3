using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Expressions;

/// <summary>
/// Checks an expression against the organisation as it is now. All facts are known as they were saved; only those that the expression uses
/// are checked again, so that a fact which broke since (its column is gone) is in nobody else's way.
/// </summary>
internal sealed class ExpressionCheck(IReadOnlyList<FactText> texts, ISchema schema)
{
    /// <summary>The facts as they were saved.</summary>
    public FactCatalogue Facts { get; } =
        FactCatalogue.Read(texts, new StoredSchema(MetadataSchema.Customers, texts.Select(fact => fact.Dependencies), schema.Rates));

    /// <summary>Finds rows by their names, for expressions as people write them; null for stored ones.</summary>
    public FindByName? Names { get; init; }

    /// <summary>Whether somebody asks about the expression now and it decides no membership: it may ask who that is.</summary>
    public bool IsAsked { get; init; }

    /// <summary>The expression and what it depends on, or every problem.</summary>
    public Reading<CheckedExpression> Read(
        string? json, string table, Guid? segment = null, bool audiences = false, Purpose purpose = Purpose.Segment)
    {
        var named = 0;
        FindByName? names = Names is null ? null : (target, name) => { named++; return Names(target, name); };
        var vocabulary = new Vocabulary(Facts, schema, table, segment, audiences) { Purpose = purpose, IsAsked = IsAsked, Names = names };
        var reading = ExpressionReader.Read(json, vocabulary);
        if (reading.Value is not { } expression) return Readings.Failed<CheckedExpression>(reading.Problems);
        var dependencies = Dependencies.Of(expression, Facts, schema);
        var broken = texts.Where(text => dependencies.Facts.Contains(text.Key, StringComparer.OrdinalIgnoreCase)).SelectMany(Recheck).ToList();
        return broken.Count == 0
            ? Readings.Of(new CheckedExpression(expression, dependencies, named > 0 ? expression.Json : json!))
            : Readings.Failed<CheckedExpression>(broken);
    }

    private IEnumerable<Problem> Recheck(FactText text) =>
        FactReader.Read(text, schema, Facts).Problems.Select(problem => problem with { Place = $"fact '{text.Key}', {problem.Place}" });
}

/// <summary>An expression without problems, and what it depends on.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Dependencies">What it depends on.</param>
/// <param name="Text">How it is kept: as it was written or, when it named rows, with the ids that their names led to.</param>
internal sealed record CheckedExpression(Expression Expression, Dependencies Dependencies, string Text);
