using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Approval;
using Personas.Crm.Domain.Approval.Checks;
using Personas.Crm.Domain.Approval.Findings;
using Personas.Crm.Domain.Approval.Partitions;
using Personas.Crm.Domain.Approval.Regions;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Domain.Tests.Laws;
using Outcome = Personas.Crm.Domain.Approval.Partitions.Outcome;

namespace Personas.Crm.Domain.Tests.Approval;

/// <summary>
/// Random small versions over a grid of customers and requests, each of which is evaluated as a quote would: the regions say of every one of them who
/// prices, whoever gets no price lies in a gap that was told, and every example happens to the customer it names.
/// </summary>
[TestClass]
public sealed class PartitionLawTests
{
    private static readonly string[] Incomes = ["null", "0", "4999.99", "5000", "5000.01", "7000"];
    private static readonly string[] Children = ["null", "0", "1", "2", "3"];
    private static readonly string[] Risks = ["null", "1", "2", "3"];
    private static readonly string[] Names = ["null", "\"anna\"", "\"Bo\"", "\"carl\""];
    private static readonly string[] Interests = ["null", "[1]", "[2]", "[1,2]", "[3]"];
    private static readonly string[] Truths = ["false", "true"];
    private static readonly string[] Amounts = ["5000", "9999.99", "10000", "10000.01", "50000"];
    private static readonly string[] Terms = ["6", "24", "25", "60"];

    private static Gen<string> Condition => Gen.OneOf(
        from op in Gen.Elements("gt", "ge", "lt", "le", "eq", "ne") from value in Gen.Elements(0m, 5000m, 5000.01m, 7000m) select Test("income", op, value),
        from op in Gen.Elements("gt", "ge", "lt", "le", "eq", "ne") from value in Gen.Choose(0, 3) select Test("numberofchildren", op, (decimal)value),
        from low in Gen.Choose(0, 2) from high in Gen.Choose(1, 3) from op in Gen.Elements("between", "not-between")
        select $$"""{"fact":"numberofchildren","op":"{{op}}","value":[{{low}},{{high}}]}""",
        from op in Gen.Elements("in", "not-in") from values in Gen.Elements("[1]", "[1,3]", "[2,3]")
        select $$"""{"fact":"riskclass","op":"{{op}}","value":{{values}}}""",
        from fact in Gen.Elements("income", "riskclass", "firstname", "interests") from op in Gen.Elements("null", "not-null")
        select $$"""{"fact":"{{fact}}","op":"{{op}}"}""",
        from op in Gen.Elements("eq", "ne") from name in Gen.Elements("Anna", "BO") select $$"""{"fact":"firstname","op":"{{op}}","value":"{{name}}"}""",
        from op in Gen.Elements("contain-values", "not-contain-values") from values in Gen.Elements("[1]", "[1,2]", "[2]")
        select $$"""{"fact":"interests","op":"{{op}}","value":{{values}}}""",
        from value in Gen.Elements(Truths) select $$"""{"fact":"globetrotter","op":"eq","value":{{value}}}""",
        from op in Gen.Elements("gt", "le") from value in Gen.Elements(9999.99m, 10000m) select Test("amount", op, value),
        from op in Gen.Elements("ge", "lt") from value in Gen.Elements(24m, 25m) select Test("term", op, value));

    private static Gen<string> Node(int depth) => depth == 0 ? Condition : Gen.Frequency(
        (2, Condition),
        (1, from kind in Gen.Elements("all", "any", "none")
            from count in Gen.Choose(1, 3)
            from nodes in Gen.ListOf(Node(depth - 1), count)
            select $$"""{"{{kind}}":[{{string.Join(",", nodes)}}]}"""));

    private static Gen<PriceItem> Item =>
        from node in Gen.Frequency((4, Node(2)), (1, Gen.Constant("")))
        from priority in Gen.Choose(1, 3)
        from isOfStrategy in Gen.Elements(true, false)
        from amounts in Gen.Elements(AmountRange.Any, new(null, 10000), new(10000.01m, null), new(9999.99m, 20000))
        from terms in Gen.Elements(AmountRange.Any, new(null, 24), new(25, null))
        from rate in Gen.Choose(1, 9)
        from id in Gen.Choose(1, int.MaxValue)
        select new PriceItem(new Guid(id, 0, 0, new byte[8]), $"item {id}", priority)
        {
            Rate = rate,
            StrategyId = isOfStrategy ? Offer.Id("strategy") : null,
            Amounts = amounts,
            Terms = terms,
            Expression = node.Length == 0 ? null : Offer.All(node),
        };

    private static Gen<ProductVersion> Version =>
        from count in Gen.Choose(1, 8)
        from items in Gen.ListOf(Item, count)
        from strategy in Node(1)
        from isOffered in Gen.Elements(true, false)
        from rule in Node(1)
        select Offer.Loan(items.DistinctBy(item => item.Id).ToArray()) with
        {
            Strategies = [new PriceStrategy(Offer.Id("strategy"), "strategy", 1, Offer.All(strategy))],
            Availability = isOffered ? [] : [new AvailabilityRule(Offer.Id("rule"), "rule", 1, Offer.All(rule), "No.")],
        };

    [TestMethod]
    public void Regions_agree_with_the_evaluation_of_every_customer_and_every_example_is_true()
    {
        var (seed, gamma) = Seed.Replay();
        Console.WriteLine($"FSCHECK_REPLAY={seed},{gamma}");
        Prop.ForAll(Arb.From(Version), Check).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(seed, gamma));
    }

    private static Property Check(ProductVersion version)
    {
        var rules = new VersionRules(version, Offer.Context);
        var partition = Partition.Of(rules.Space, rules.Offered, rules.Items, 10_000_000);
        var evaluator = new Evaluator(version);
        var gaps = new GapCheck(partition, Offer.Catalogue);
        var told = gaps.Find().Count < GapCheck.Most ? gaps.Told : null;
        var random = new Random(version.Prices.Count);
        var faults = Enumerable.Range(0, 300).Select(_ => Customer(random)).Select(customer => Fault(customer, rules.Space, partition, evaluator, told))
            .Concat(Examples(version, evaluator)).OfType<string>().Take(3).ToList();
        var prices = string.Join("\n", version.Prices.Select(item =>
            $"{item.Name} {item.Priority} {item.StrategyId} {item.Amounts} {item.Terms} {item.Expression}"));
        return (faults.Count == 0).Label(
            $"{string.Join("\n", faults)}\n{(version.Availability.Count > 0 ? version.Availability[0].Expression : null)}\n{version.Strategies[0].Expression}\n{prices}");
    }

    private static string? Fault(JObject customer, Space space, Partition partition, Evaluator evaluator, IReadOnlyList<Box>? told)
    {
        var point = PointOf(customer, space);
        var (isOffered, winners) = evaluator.Of(customer);
        var expected = !isOffered ? Outcome.Outside : winners.Count == 0 ? Outcome.Gap : Outcome.Priced;
        PartitionNode? found = null;
        PartitionWalk.Visit(partition.Root, point, (node, _) => (found = node) is null);
        if (found!.Outcome != expected) return $"{customer}: {found.Outcome}, evaluated {expected}";
        if (expected == Outcome.Priced
            && !winners.Contains(partition.Items[found.Winner].Item.Id)) return $"{customer}: priced by {partition.Items[found.Winner].Item.Name}";
        if (expected == Outcome.Gap && told is not null && !told.Any(point.IsIn)) return $"{customer}: in no gap that was told";
        var pairs = partition.Overlaps.Count == Partition.MostOverlaps ? null : partition.Overlaps;
        if (isOffered && winners.Count > 1 && pairs is not null
            && !pairs.Exists(pair => winners.Contains(pair.First.Item.Id) && winners.Contains(pair.Second.Item.Id)))
            return $"{customer}: an overlap that was not found";
        return null;
    }

    private static IEnumerable<string?> Examples(ProductVersion version, Evaluator evaluator)
    {
        var rates = version.Prices.ToDictionary(item => item.Id, item => item.Rate!.Value);
        foreach (var finding in ApprovalCheck.Of(version, Offer.Context).Where(finding => finding.Example is not null && finding.Assumes.Count == 0))
        {
            var outcomes = finding.Example!.Customers.Select(evaluator.Of).ToList();
            var parts = finding.Parts.Select(part => part.Id).ToList();
            var isTrue = finding.Kind switch
            {
                FindingKind.Gap => outcomes[0].IsOffered && outcomes[0].Winners.Count == 0,
                FindingKind.Overlap => outcomes[0].IsOffered && parts.TrueForAll(outcomes[0].Winners.Contains),
                FindingKind.NonMonotonic => outcomes[0].Winners.Contains(parts[0]) && outcomes[1].Winners.Contains(parts[1])
                    && rates[parts[1]] > rates[parts[0]],
                _ => true,
            };
            yield return isTrue ? null : $"{finding.Words} {finding.Example.Customers[0]} is not so: {outcomes[0]}";
        }
    }

    private static JObject Customer(Random random)
    {
        return JObject.Parse($$"""
            {"facts":{"income":{{One(Incomes)}},"numberofchildren":{{One(Children)}},"riskclass":{{One(Risks)}},"firstname":{{One(Names)}},"interests":{{One(Interests)}} },
             "memberships":{"globetrotter":{{One(Truths)}} },"request":{"amount":{{One(Amounts)}},"term":{{One(Terms)}} } }
            """);

        string One(string[] values) => values[random.Next(values.Length)];
    }

    private static Box PointOf(JObject customer, Space space) => space.Axes.Aggregate(Box.All(space), (box, axis) =>
    {
        var cell = CellOf(axis, customer, space);
        return box.With(axis.Index, new CellRange(cell, cell));
    });

    private static int CellOf(Axis axis, JObject customer, Space space)
    {
        if (axis is TruthAxis { Membership: { } segment }) return (bool)customer["memberships"]![segment]! ? 1 : 0;
        if (axis is TruthAxis { Option: { } option })
        {
            var set = customer["facts"]![option.Fact.Key] as JArray;
            return set is not null && (option.Number is null || set.Any(one => (int)one == option.Number)) ? 1 : 0;
        }
        var token = ReferenceEquals(axis, space.Amount) ? customer["request"]!["amount"] : ReferenceEquals(axis, space.Term) ? customer["request"]!["term"]
            : customer["facts"]![axis.Fact!.Key];
        var type = ReferenceEquals(axis, space.Amount) ? FactType.Money : ReferenceEquals(axis, space.Term) ? FactType.Integer : axis.Fact!.Type;
        if (token is null || token.Type == JTokenType.Null) return axis.MissingCell;
        object plain = type switch { FactType.Money => (decimal)token, FactType.Text => (string)token!, FactType.Choice => (int)token, _ => (long)token };
        var value = FactValue.Of(type, plain);
        if (axis is OrderedAxis ordered) return ordered.Between(value.AsWhole, value.AsWhole).Stretches.Last().To;
        var same = Enumerable.Range(0, axis.Cells).Where(cell => axis.Sample(cell) == value).ToList();
        return same.Count > 0 ? same[0] : Enumerable.Range(0, axis.Cells).First(cell => !axis.IsSingle(cell));
    }

    private static string Test(string fact, string op, decimal value) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"fact":"{{fact}}","op":"{{op}}","value":{{value}}}""");

    /// <summary>Selects as a quote does, from the verdicts of the real evaluator.</summary>
    private sealed class Evaluator(ProductVersion version)
    {
        private readonly DatedRules _rules = Offer.Rules(version);

        public (bool IsOffered, IReadOnlyList<Guid> Winners) Of(JObject customer)
        {
            var overrides = FactOverrides.Read(customer.ToString(), Offer.Catalogue, Bank.Schema, "contact").Required;
            var sheet = FactSheet.From(_rules, new CustomerData(_rules.Rules.Needs), [], overrides);
            var verdicts = _rules.Evaluate(sheet);
            var amount = (decimal)customer["request"]!["amount"]!;
            var term = (int)customer["request"]!["term"]!;
            bool Holds(Guid id) => _rules.Rules.Find(Offer.Key(id)) is not { } filter || verdicts.Holds(filter);
            var isOffered = version.Availability.All(rule => Holds(rule.Id));
            var fitting = version.Prices.Where(item => Holds(item.Id) && item.Amounts.Includes(amount) && item.Terms.Includes(term)
                && (item.StrategyId is null || Holds(item.StrategyId.Value))).ToList();
            var best = fitting.GroupBy(item => new { IsStandard = item.StrategyId is null, item.Priority })
                .OrderBy(group => group.Key.IsStandard).ThenBy(group => group.Key.Priority).FirstOrDefault();
            return (isOffered, best?.Select(item => item.Id).ToList() ?? []);
        }
    }
}
