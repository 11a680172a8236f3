using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Approval.Findings;
using Personas.Crm.Domain.Approval.Partitions;
using Personas.Crm.Domain.Approval.Regions;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Approval.Checks;

/// <summary>The conditions of a version, read once, with the space that they speak of.</summary>
internal sealed class VersionRules
{
    private readonly Dictionary<string, Expression?> _read = new(StringComparer.Ordinal);
    private readonly CheckContext _context;
    private readonly Dictionary<string, Clause> _clauses = new(StringComparer.Ordinal);

    /// <summary>Reads all conditions of a version.</summary>
    public VersionRules(ProductVersion version, CheckContext context)
    {
        Version = version;
        _context = context;
        var builder = new SpaceBuilder(context.Moment);
        foreach (var condition in VersionConditions.Of(version)) Read(condition, builder);
        foreach (var item in version.Prices)
        {
            builder.AskAmounts(item.Amounts);
            builder.AskTerms(item.Terms);
            foreach (var tier in item.Tiers) builder.AskAmountAbove(tier.Above);
        }
        Space = builder.Build(version, context.Market.ExchangeRate != 1);

        // Regions have a place for every axis, so that all axes must be there before the first region.
        var translation = new Translation(Space, context.Moment);
        foreach (var read in _read)
            if (read.Value is { } expression) _clauses.Add(read.Key, translation.Of(expression.Root));
        Offered = Clause.Every(version.Availability.Select(rule => Of(rule.Expression)).ToList());
        Items = Ranked();
    }

    /// <summary>The version.</summary>
    public ProductVersion Version { get; }

    /// <summary>What the conditions speak of.</summary>
    public Space Space { get; }

    /// <summary>Where the product is offered.</summary>
    public Clause Offered { get; }

    /// <summary>The price items, by rank.</summary>
    public IReadOnlyList<RankedItem> Items { get; }

    /// <summary>Conditions that cannot be read. They count as if they were not there.</summary>
    public List<Finding> Unreadable { get; } = [];

    /// <summary>The expression of a condition; null when there is none, or it cannot be read.</summary>
    public Expression? Expression(string? json) => json is not null && _read.TryGetValue(json, out var expression) ? expression : null;

    /// <summary>The clause of a condition; everything when there is none.</summary>
    public Clause Of(string? json) => json is not null && _clauses.TryGetValue(json, out var clause) ? clause : Clause.Always;

    // What a price may depend on is another check; here a condition is to be understood even if it asks what it may not.
    private void Read(VersionCondition condition, SpaceBuilder builder)
    {
        if (condition.Json is null || _read.ContainsKey(condition.Json)) return;
        var vocabulary = new Vocabulary(_context.Facts, _context.Schema, Version.CustomerTable, null, Audiences: true) { Purpose = Purpose.Journey };
        var reading = ExpressionReader.Read(condition.Json, vocabulary);
        _read.Add(condition.Json, reading.Value);
        if (reading.Value is { } expression) builder.Ask(expression.Root);
        else Unreadable.Add(new Finding(FindingKind.Condition, Severity.Error, [condition.Part],
            $"The condition of {condition.Place} cannot be read. {string.Join(" ", reading.Problems)}", "Correct the condition."));
    }

    private List<RankedItem> Ranked()
    {
        var strategies = Version.Strategies.ToDictionary(strategy => strategy.Id);
        var clauses = Version.Strategies.ToDictionary(strategy => strategy.Id, strategy => Of(strategy.Expression));
        var ordered = Version.Prices
            .Select(item => new { item, strategy = item.StrategyId is { } id && strategies.TryGetValue(id, out var known) ? known : null })
            .OrderBy(one => one.strategy?.Priority ?? long.MaxValue).ThenBy(one => one.item.Priority).ToList();
        var ranked = new List<RankedItem>();
        var rank = 0;
        for (var i = 0; i < ordered.Count; i++)
        {
            if (i > 0 && (ordered[i].strategy?.Priority != ordered[i - 1].strategy?.Priority
                || ordered[i].item.Priority != ordered[i - 1].item.Priority)) rank++;
            var own = Own(ordered[i].item);
            if (ordered[i].strategy is { } strategy) own.Insert(0, clauses[strategy.Id]);
            ranked.Add(new RankedItem(i, ordered[i].item, rank, Clause.Every(own)));
        }
        return ranked;
    }

    private List<Clause> Own(PriceItem item)
    {
        var clauses = new List<Clause>();
        if (Space.Amount is { } amount && item.Amounts != AmountRange.Any)
            clauses.Add(new TestClause(amount.Index, amount.Between(Up(item.Amounts.From * FactValue.Parts), Down(item.Amounts.To * FactValue.Parts))));
        if (Space.Term is { } term && item.Terms != AmountRange.Any)
            clauses.Add(new TestClause(term.Index, term.Between(Up(item.Terms.From), Down(item.Terms.To))));
        clauses.Add(Of(item.Expression));
        return clauses;
    }

    private static long? Up(decimal? position) => position is { } known ? (long)decimal.Ceiling(Math.Max(-Grid.Far, Math.Min(Grid.Far, known))) : null;

    private static long? Down(decimal? position) => position is { } known ? (long)decimal.Floor(Math.Max(-Grid.Far, Math.Min(Grid.Far, known))) : null;
}
