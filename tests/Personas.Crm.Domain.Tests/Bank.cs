using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Tests;

/// <summary>The facts that tests speak of.</summary>
public static class Bank
{
    public static TestSchema Schema { get; } = new();

    public static IReadOnlyList<FactText> Facts { get; } =
    [
        Column("firstname", "First name", FactType.Text),
        Column("emailaddress1", "E-mail", FactType.Text),
        Column("mobilephone", "Mobile phone", FactType.Text),
        Column("birthdate", "Date of birth", FactType.Date),
        Column("lastseen", "Last seen", FactType.DateTime),
        Column("numberofchildren", "Number of children", FactType.Integer),
        Column("score", "Score", FactType.Decimal),
        Column("income", "Income", FactType.Money),
        Column("balance", "Balance", FactType.Money),
        Column("consent", "Accepts marketing", FactType.Boolean),
        Column("deceased", "Is deceased", FactType.Boolean),
        Column("riskclass", "Risk class", FactType.Choice),
        Column("interests", "Interests", FactType.Choices),
        Column("ownerid", "Owner", FactType.Reference),
        new("employer_size", "Employer size", FactKind.Column, FactType.Integer, """{"path":["parentcustomerid:account"],"column":"numberofemployees"}"""),
        new("age", "Age", FactKind.Derived, FactType.Integer, """{"function":"years-since","of":"birthdate"}"""),
        new("days_absent", "Days absent", FactKind.Derived, FactType.Integer, """{"function":"days-since","of":"lastseen"}"""),
        Derived("full_name", FactType.Text, """ "function":"concatenate","parts":[{"fact":"firstname"},{"text":" "},{"fact":"emailaddress1"},{"fact":"numberofchildren"}] """),
        Derived("name_length", FactType.Integer, """ "function":"length","of":"firstname" """),
        Derived("birthday", FactType.Integer, """ "function":"month-day","of":"birthdate" """),
        Derived("to_birthday", FactType.Integer, """ "function":"days-until-anniversary","of":"birthdate" """),
        Derived("seen_day", FactType.Integer, """ "function":"month-day","of":"lastseen" """),
        Derived("to_seen", FactType.Integer, """ "function":"days-until-anniversary","of":"lastseen" """),
        Derived("age_band", FactType.Text, """ "function":"bucket","of":"age","thresholds":[0,1,20],"labels":["a","ab","b%","ba"] """),
        Derived("absence_band", FactType.Integer, """ "function":"bucket","of":"days_absent","thresholds":[-5,0.5,30],"labels":[3,1,2,1] """),
        Derived("income_band", FactType.Integer, """ "function":"bucket","of":"income","thresholds":[1.5,4],"labels":[1,2,3] """),
        Derived("spend_band", FactType.Text, """ "function":"bucket","of":"spend_90d","thresholds":[1,5],"labels":["a","b","c"] """),
        Payments("payments", FactType.Integer, "\"function\":\"count\""),
        Payments("spend_90d", FactType.Money,
            "\"function\":\"sum\",\"column\":\"amount\",\"window\":{\"column\":\"date\",\"op\":\"last-x-days\",\"value\":90}"),
        Payments("large_payments", FactType.Integer,
            """ "function":"count","where":{"column":"amount","op":"ge","value":{"value":5,"currency":"USD"}}"""),
        new("globetrotter", "Globetrotters", FactKind.Membership, FactType.Boolean, """{"segment":"globetrotter"}"""),
        Score("churn", FactType.Decimal, "churn"),
        Score("rfm_segment", FactType.Text, "rfm-segment"),
        Score("clv", FactType.Money, "clv-12m") with { Default = "3" },
        new("amount", "Amount", FactKind.Request, FactType.Money, """{"name":"amount"}"""),
        Column("gender", "Gender", FactType.Choice) with { Use = FactUse.Plain with { Pricing = PricingUse.Prohibited } },
    ];

    public static FactCatalogue Catalogue { get; } = FactCatalogue.Read(Facts, Schema);

    public static Vocabulary Contacts { get; } = new(Catalogue, Schema, "contact");

    public static FactText Column(string key, string name, FactType type) => new(key, name, FactKind.Column, type, $$"""{"column":"{{key}}"}""");

    public static FactText Derived(string key, FactType type, string definition) => new(key, key, FactKind.Derived, type, $$"""{{{definition}}}""");

    public static FactText Score(string key, FactType type, string score) => new(key, key, FactKind.Score, type, $$"""{"score":"{{score}}"}""");

    public static FactText Payments(string key, FactType type, string rest) =>
        new(key, key, FactKind.Aggregate, type, $$"""{"table":"payment","via":"customerid",{{rest}}}""");

    public static Reading<Expression> Read(string json) => ExpressionReader.Read(json, Contacts);

    /// <summary>An expression that somebody asks about now.</summary>
    public static Expression Ask(string json) => ExpressionReader.Read(json, Contacts with { IsAsked = true }).Required;

    public static SegmentText Segment(string key, string expression) => new(Id(key), key, key, "contact", expression) { IsAsked = true };

    public static RuleSet Rules(params SegmentText[] segments) => RuleSet.Compile(Facts.ToList(), segments, Schema);

    private static Guid Id(string key)
    {
        var bytes = new byte[16];
        for (var i = 0; i < key.Length; i++) bytes[i % 16] = unchecked((byte)((bytes[i % 16] * 31) + key[i]));
        return new Guid(bytes);
    }
}
