using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Approval;
using Personas.Crm.Domain.Approval.Findings;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Tests.Approval;

/// <summary>Versions of a loan that tests speak of, written in few words.</summary>
internal static class Offer
{
    public const string Globetrotter = """{"fact":"globetrotter","op":"eq","value":true}""";

    public static readonly IReadOnlyList<FactText> Facts =
    [
        .. Bank.Facts,
        new("term", "Term", FactKind.Request, FactType.Integer, """{"name":"term"}"""),
        new("channel", "Channel", FactKind.Request, FactType.Text, """{"name":"channel"}"""),
        Bank.Column("firstname", "Origin", FactType.Text) with { Key = "origin", Use = FactUse.Plain with { Sensitivity = FactSensitivity.Protected } },
        Bank.Column("emailaddress1", "Mail provider", FactType.Text) with { Key = "provider", Use = FactUse.Plain with { Pricing = PricingUse.Flagged } },
        new("wealthy", "Wealthy", FactKind.Membership, FactType.Boolean, """{"segment":"wealthy"}"""),
    ];

    public static readonly FactCatalogue Catalogue = FactCatalogue.Read(Facts, Bank.Schema);

    public static readonly Moment Moment = Moment.InUtc(new DateTime(2026, 5, 4, 12, 0, 0));

    public static CheckContext Context { get; } = new(Catalogue, Bank.Schema, Moment, [], Market.Plain);

    /// <summary>A loan of 5,000 to 50,000 for 6 to 60 months.</summary>
    public static ProductVersion Loan(params PriceItem[] prices) =>
        new(Guid.NewGuid(), Guid.NewGuid(), "LOAN", "Loan", ProductFamily.PersonalLoan, "EUR", "contact", 1)
        {
            Amounts = new AmountRange(5000, 50000),
            Terms = new AmountRange(6, 60),
            Prices = prices,
        };

    /// <summary>A price item: its conditions are those of an all group.</summary>
    public static PriceItem Price(string name, decimal rate, params string[] conditions) =>
        new(Id(name), name, 10) { Rate = rate, Expression = conditions.Length == 0 ? null : All(conditions) };

    public static string All(params string[] conditions) => $$"""{"version":1,"all":[{{string.Join(",", conditions)}}]}""";

    public static string Income(string op, decimal value) => FormattableString.Invariant($$"""{"fact":"income","op":"{{op}}","value":{{value}}}""");

    public static AmountRange Range(decimal? from, decimal? to) => new(from, to);

    public static IReadOnlyList<Finding> Check(this ProductVersion version) => ApprovalCheck.Of(version, Context);

    public static IReadOnlyList<Finding> Check(this ProductVersion version, FindingKind kind) =>
        version.Check().Where(finding => finding.Kind == kind).ToList();

    /// <summary>The words of the one finding of a kind, with its example.</summary>
    public static string Only(this ProductVersion version, FindingKind kind)
    {
        var finding = Assert.ContainsSingle(version.Check(kind), string.Join("\n", version.Check().Select(one => one.Words)));
        return finding.Example is null ? finding.Words : $"{finding.Words} {finding.Example.Words}";
    }

    /// <summary>The filters of a version as rules of the real evaluator, by the keys of <see cref="Key"/>.</summary>
    public static DatedRules Rules(ProductVersion version)
    {
        var filters = version.Availability.Select(rule => Filter(rule.Id, rule.Expression))
            .Concat(version.Strategies.Where(strategy => strategy.Expression is not null).Select(strategy => Filter(strategy.Id, strategy.Expression!)))
            .Concat(version.Prices.Where(item => item.Expression is not null).Select(item => Filter(item.Id, item.Expression!)));
        var rules = RuleSet.Compile(Facts.ToList(), filters.ToList(), Bank.Schema, ["globetrotter", "wealthy"]);
        Assert.IsEmpty(rules.Broken, string.Join(" ", rules.Broken.SelectMany(broken => broken.Problems)));
        return rules.For("contact").At(Moment);
    }

    public static string Key(Guid id) => $"filter-{id:N}";

    public static Guid Id(string name) => new(ContentHash.Of(name)[..32]);

    private static SegmentText Filter(Guid id, string expression) => new(id, Key(id), Key(id), "contact", expression) { Purpose = Purpose.Pricing };
}
