using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Tests.Laws;

/// <summary>Random expressions over the small bank and random customers of it, with values that often meet.</summary>
internal sealed class RandomExpression(IReadOnlyList<Operator> operators, Fact[] facts)
{
    private static readonly Fact[] Own = [.. Bank.Catalogue.Facts.Where(fact => fact.Kind is FactKind.Column or FactKind.Derived or FactKind.Aggregate or FactKind.Score)];
    private static readonly string[] RowColumns = ["date", "valuedate", "amount", "category", "merchant", "items", "clerkid"];

    private static readonly RandomExpression OfSegments = new(OperatorTable.All, Own);

    private static readonly RandomExpression OfQuestions =
        new([.. OperatorTable.All, .. OperatorTable.Asked], [.. Own, .. Bank.Catalogue.Facts.Where(fact => fact.Kind == FactKind.Membership)]);

    private static readonly string[] ProfileColumns = [Score.ScoredOn, "pcrm_churn", "pcrm_clv12m", "pcrm_rfmsegment"];

    private static Gen<int> Days => Gen.Frequency((3, Gen.Choose(-9, 9)), (2, Gen.Choose(-100, 100)), (1, Gen.Choose(-900, 900)));

    /// <summary>An expression of at most four levels, as JSON.</summary>
    public static Gen<string> Any => OfSegments.Node(3).Select(Json);

    /// <summary>The same, with memberships, and with what only somebody who asks can ask: see <see cref="Asking"/>.</summary>
    public static Gen<string> Asked => OfQuestions.Node(3).Select(Json);

    /// <summary>A condition, or none of it, with one operator on a fact it applies to.</summary>
    public static Gen<string> With(Operator op) =>
        from condition in new RandomExpression([op], [.. Own.Where(fact => op.AppliesTo(fact.Type))]).OnFact()
        from isNone in Gen.Elements(true, false)
        select Json(isNone ? new JObject { ["none"] = new JArray(condition) } : condition);

    /// <summary>A customer with up to four payments.</summary>
    public static Gen<JObject> Customer =>
        from columns in Row("contact",
            [.. Bank.Catalogue.Facts.Select(fact => fact.Definition).OfType<ColumnDefinition>().Where(column => column.Path.Count == 0).Select(column => column.Column)])
        from employer in Gen.Elements<int?>(null, 5, 10, 50)
        from count in Gen.Choose(0, 4)
        from payments in Gen.ListOf(Row("payment", RowColumns), count)
        from isScored in Gen.Elements(true, false)
        from profile in Row(Score.Table, ProfileColumns)
        select Put(columns, employer, payments, isScored ? profile : null);

    private static JObject Put(JObject columns, int? employer, IEnumerable<JObject> payments, JObject? profile)
    {
        if (profile is not null) columns["profile"] = profile;
        columns["payments"] = new JArray(payments);
        if (employer is not null) columns["employer"] = new JObject { ["numberofemployees"] = employer };
        return columns;
    }

    private static string Json(JObject node) =>
        new JObject(new JProperty("version", 1), node.Properties()).ToString(Newtonsoft.Json.Formatting.None);

    // A membership is compared with true and false only.
    private Gen<JObject> OnFact() => Gen.Elements(facts).SelectMany(fact => Condition("fact", fact.Key, fact.Type,
        fact.Kind == FactKind.Membership ? [] : [.. Own.Where(other => other.Type == fact.Type).Select(other => other.Key)]));

    private Gen<JObject> Node(int levels)
    {
        var condition = OnFact();
        if (levels == 0) return condition;
        var group = Group(Node(levels - 1));
        return Gen.Frequency((3, condition), (1, Related()), (levels, group));
    }

    private static Gen<JObject> Group(Gen<JObject> node) =>
        from kind in Gen.Elements("all", "any", "none")
        from count in Gen.Choose(1, 3)
        from nodes in Gen.ListOf(node, count)
        select new JObject { [kind] = new JArray(nodes) };

    private Gen<JObject> Related() =>
        from exists in Gen.Elements(true, false)
        from node in Gen.OneOf(RowCondition(), Group(RowCondition()))
        select new JObject { ["related"] = "payment", ["via"] = "customerid", ["exists"] = exists, ["where"] = node };

    private Gen<JObject> RowCondition() =>
        Gen.Elements(RowColumns).SelectMany(column => Condition("column", column, Bank.Schema.ColumnType("payment", column)!.Value, [column]));

    private Gen<JObject> Condition(string form, string name, FactType type, string[] others) =>
        from op in Gen.Elements(operators.Where(row => row.AppliesTo(type)).ToArray())
        from compares in Gen.Choose(0, 5)
        from other in Gen.Elements(others.Length == 0 ? new string?[] { null } : others)
        from values in Gen.ListOf(Value(type == FactType.Choices ? FactType.Choice : type), 2)
        from number in Gen.Choose(1, 4)
        select Write(form, name, op, op.ComparesFacts && compares == 0 ? other : null, values.ToList(), number);

    private static JObject Write(string form, string name, Operator op, string? other, List<JToken> values, int number)
    {
        var node = new JObject { [form] = name, ["op"] = op.Name };
        if (other is not null) node["valueOf"] = other;
        else if (op.Takes is Takes.Two or Takes.List) node["value"] = new JArray(values);
        else if (op.Takes is Takes.FiscalYear) node["value"] = 2022 + number;
        else if (op.Takes is Takes.FiscalPeriodAndYear) node["value"] = new JArray(number, 2022 + number);
        else if (op.Takes is Takes.Count or Takes.FiscalPeriod) node["value"] = number;
        else if (op.Takes is not Takes.Nothing) node["value"] = values[0];
        return node;
    }

    private static Gen<JObject> Row(string table, string[] columns) =>
        Gen.CollectToList(columns, column => Cell(Bank.Schema.ColumnType(table, column)!.Value).Select(cell => new JProperty(column, cell)))
            .Select(cells => new JObject(cells));

    private static Gen<JToken> Cell(FactType type) =>
        Gen.Frequency((1, Gen.Constant<JToken>(JValue.CreateNull())), (4, type == FactType.Choices ? Options() : Value(type, isStored: true)));

    private static Gen<JToken> Options() => Gen.SubListOf(1, 2, 3).Select(options => options.Count == 0 ? (JToken)JValue.CreateNull() : new JArray(options));

    private static Gen<JToken> Value(FactType type, bool isStored = false) => type switch
    {
        FactType.Boolean => Gen.Elements(true, false).Select(truth => (JToken)truth),
        FactType.Integer => Gen.Choose(-2, 40).Select(number => (JToken)number),
        FactType.Money when !isStored => Gen.Frequency((3, Value(FactType.Decimal)), (1, Dollars)),
        FactType.Decimal or FactType.Money => Gen.Choose(-4, 40).Select(number => (JToken)(number / 4m)),
        FactType.Choice => Gen.Choose(1, 3).Select(option => (JToken)option),
        FactType.Text => Gen.Elements("a", "A", "ab", "b%", "%b", "[a-b]_", "ba", "ă").Select(text => (JToken)text),
        FactType.Date => Days.Select(days => (JToken)Text(days, 0, "yyyy-MM-dd")),
        FactType.DateTime when isStored => Days.SelectMany(days => Gen.Choose(0, 47).Select(half => (JToken)Text(days, half, "yyyy-MM-ddTHH:mm:ssZ"))),
        FactType.DateTime =>
            Days.SelectMany(days => Gen.Elements("yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ssZ").Select(form => (JToken)Text(days, 20, form))),
        _ => Gen.Elements(isStored ? [1, 2, 3, 4, 11, 12, 13, 21] : new[] { 1, 2, 3, 4 }).Select(id => (JToken)Asking.Id(id)),
    };

    // At the rate of the small bank, worth what plain amounts are.
    private static Gen<JToken> Dollars =>
        Gen.Choose(-4, 40).Select(number => (JToken)new JObject { ["value"] = number / 4m * 1.25m, ["currency"] = "USD" });

    private static string Text(int days, int halfHours, string form) =>
        new System.DateTime(2024, 5, 15).AddDays(days).AddMinutes(30 * halfHours).ToString(form, CultureInfo.InvariantCulture);
}
