using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Benchmarks;

/// <summary>
/// A product with many price items over the facts of segbench, all from a fixed seed: every item asks for two to four facts of the customer or the
/// request and for an amount and a term; the last one is for everybody. Eight strategies, 20 commissions, 5 insurances, 10 discounts.
/// </summary>
public sealed class Shelf
{
    private readonly Random _random = new(20261122);
    private int _id;

    /// <summary>A product with a number of price items.</summary>
    /// <param name="items">The price items.</param>
    public Shelf(int items)
    {
        Version = Make(items);
        Book = PriceBook.Compile(Version, Facts, SegbenchFacts.Schema, ["travellers", "savers"]).Required;
    }

    /// <summary>The facts of segbench, two memberships, and what is asked for.</summary>
    public static IReadOnlyList<FactText> Facts { get; } =
    [
        .. SegbenchFacts.All,
        new("travellers", "Travellers", FactKind.Membership, FactType.Boolean, """{"segment":"travellers"}"""),
        new("savers", "Savers", FactKind.Membership, FactType.Boolean, """{"segment":"savers"}"""),
        new("amount", "Amount", FactKind.Request, FactType.Money, """{"name":"amount"}"""),
        new("term", "Term", FactKind.Request, FactType.Integer, """{"name":"term"}"""),
    ];

    /// <summary>The version.</summary>
    public ProductVersion Version { get; }

    /// <summary>The version, compiled.</summary>
    public PriceBook Book { get; }

    /// <summary>A variable rate follows this one.</summary>
    public static Market Market { get; } = new([new BaseRate(new Guid(9, 9, 9, new byte[8]), "IX", "Index",
        [new BaseRateValue(new DateTime(2020, 1, 1), 2.5m)])]);

    private ProductVersion Make(int items)
    {
        var strategies = Enumerable.Range(1, 8).Select(i => new PriceStrategy(Id(), $"Strategy {i}", i, Condition(1))).ToList();
        return new ProductVersion(Id(), Id(), "BENCH", "Bench", ProductFamily.PersonalLoan, "EUR", "contact", 1)
        {
            Availability = [new AvailabilityRule(Id(), "Amount", 1, """{"version":1,"fact":"amount","op":"gt","value":0}""", "Ask for more.")],
            Strategies = strategies,
            Prices = [.. Enumerable.Range(1, items - 1).Select(i => Item(i, strategies)), new PriceItem(Id(), "Everybody", items) { Rate = 12 }],
            Commissions = Enumerable.Range(1, 20).Select(i => Fee(i)).ToList(),
            Insurances = Enumerable.Range(1, 5).Select(i => new InsuranceItem(Id(), $"Insurance {i}", InsuranceCover.Life,
                new Charge(ChargeCalculation.PercentOfBalance, ChargeFrequency.EachInstalment) { Percent = 0.02m }) { Expression = Condition(2),
                    IsMandatory = i < 3 }).ToList(),
            Discounts = Enumerable.Range(1, 10).Select(i => new Discount(Id(), $"Discount {i}", i, DiscountTarget.Rate, DiscountCalculation.PercentagePoints,
                0.1m)
                { Expression = Condition(2), Stacking = i % 3 == 0 ? Stacking.BestOfGroup : Stacking.AddsUp, Group = i % 3 == 0 ? "g" : null }).ToList(),
        };
    }

    private PriceItem Item(int i, List<PriceStrategy> strategies)
    {
        var from = _random.Next(1, 40) * 500;
        return new PriceItem(Id(), $"Item {i}", i)
        {
            StrategyId = strategies[_random.Next(strategies.Count)].Id,
            Expression = Condition(_random.Next(2, 5)),
            Amounts = new AmountRange(from, from + 5000),
            Terms = new AmountRange(6, 12 * _random.Next(1, 10)),
            Rate = 3 + (_random.Next(800) / 100m),
        };
    }

    private Commission Fee(int i) => new(Id(), $"Commission {i}", CommissionKind.Other,
        i % 2 == 0
            ? new Charge(ChargeCalculation.PercentOfAmount, ChargeFrequency.Once) { Percent = 0.1m }
            : new Charge(ChargeCalculation.Flat, ChargeFrequency.Monthly) { Amount = 1 }) { Expression = Condition(2) };

    private string Condition(int facts) => $$"""{"version":1,"all":[{{string.Join(",", Enumerable.Range(0, facts).Select(_ => One()))}}]}""";

    private string One() => _random.Next(6) switch
    {
        0 => $$"""{"fact":"amount{{_random.Next(1, 6)}}","op":"gt","value":{{_random.Next(1000)}}}""",
        1 => $$"""{"fact":"number{{_random.Next(1, 7)}}","op":"le","value":{{_random.Next(100)}}}""",
        2 => $$"""{"fact":"option{{_random.Next(1, 5)}}","op":"in","value":[{{_random.Next(1, 4)}},{{_random.Next(4, 8)}}]}""",
        3 => $$"""{"fact":"{{(_random.Next(2) == 0 ? "travellers" : "savers")}}","op":"eq","value":true}""",
        4 => $$"""{"fact":"amount","op":"gt","value":{{_random.Next(20) * 500}}}""",
        _ => $$"""{"fact":"age_day1","op":"ge","value":{{_random.Next(18, 70)}}}""",
    };

    private Guid Id() => new(++_id, 7, 0, new byte[8]);
}
