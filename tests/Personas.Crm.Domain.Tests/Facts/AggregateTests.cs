using System.Globalization;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Tests.Facts;

[TestClass]
public sealed class AggregateTests
{
    private const string Payments = """
        {"payments":[
          {"amount":10,"category":1,"items":2,"merchant":"a","date":"2026-05-01T08:00:00Z","valuedate":"2026-05-02"},
          {"amount":30,"category":2,"items":3,"merchant":"B","date":"2026-04-01T08:00:00Z","valuedate":"2026-04-02"},
          {"amount":20,"category":1,"items":5,"merchant":"b","date":"2026-04-20T08:00:00Z"},
          {"category":1,"items":null,"date":"2026-03-01T08:00:00Z"}]}
        """;

    [TestMethod]
    [DataRow("count", "Integer", "", "4")]
    [DataRow("count-distinct", "Integer", "column:merchant", "2")]
    [DataRow("count-distinct", "Integer", "column:category", "2")]
    [DataRow("sum", "Money", "column:amount", "60")]
    [DataRow("sum", "Integer", "column:items", "10")]
    [DataRow("avg", "Money", "column:amount", "20")]
    [DataRow("avg", "Decimal", "column:items", "3.3333333333333333333333333333")]
    [DataRow("min", "Money", "column:amount", "10")]
    [DataRow("max", "Money", "column:amount", "30")]
    [DataRow("max", "DateTime", "column:date", "05/01/2026 08:00:00")]
    [DataRow("min", "Date", "column:valuedate", "04/02/2026 00:00:00")]
    [DataRow("first", "Text", "column:merchant by:valuedate", "B")]
    [DataRow("last", "Money", "column:amount by:date", "10")]
    [DataRow("first", "Money", "column:amount by:date", "")]
    [DataRow("last", "Choice", "column:category by:date", "1")]
    [DataRow("days-since-last", "Integer", "by:date", "3")]
    public void A_figure_over_all_rows(string function, string type, string columns, string expected) =>
        Assert.AreEqual(expected, Found(function, type, columns, Payments));

    [TestMethod]
    [DataRow("count", "Integer", "", "0")]
    [DataRow("count-distinct", "Integer", "column:merchant", "0")]
    [DataRow("sum", "Money", "column:amount", "0")]
    [DataRow("avg", "Money", "column:amount", "")]
    [DataRow("max", "Money", "column:amount", "")]
    [DataRow("last", "Text", "column:merchant by:date", "")]
    [DataRow("days-since-last", "Integer", "by:date", "")]
    public void A_figure_over_no_rows(string function, string type, string columns, string expected) =>
        Assert.AreEqual(expected, Found(function, type, columns, "{}"));

    [TestMethod]
    public void The_filter_and_the_window_both_apply() => Assert.AreEqual(
        "30",
        Found("sum", "Money", "column:amount", Payments,
            ""","where":{"column":"category","op":"eq","value":1},"window":{"column":"date","op":"last-x-days","value":60}"""));

    [TestMethod]
    public void Rows_of_the_same_instant_count_in_no_order()
    {
        const string one = """{"payments":[{"amount":1,"date":"2026-05-01"},{"amount":2,"date":"2026-05-01"}]}""";
        const string other = """{"payments":[{"amount":2,"date":"2026-05-01"},{"amount":1,"date":"2026-05-01"}]}""";
        Assert.AreEqual(Found("last", "Money", "column:amount by:date", one), Found("last", "Money", "column:amount by:date", other));
    }

    [TestMethod]
    public void A_default_stands_in_for_a_figure_that_is_missing() =>
        Assert.AreEqual("999", Found("days-since-last", "Integer", "by:date", "{}", @default: "999"));

    [TestMethod]
    public void Figures_of_one_table_are_loaded_together_with_the_widest_window()
    {
        FactText[] facts = [Bank.Payments("d30", FactType.Integer, Window(30)), Bank.Payments("d90", FactType.Integer, Window(90))];
        var rules = Personas.Crm.Domain.Segments.RuleSet.Compile(
            facts, [Bank.Segment("s", """{"version":1,"all":[{"fact":"d30","op":"gt","value":1},{"fact":"d90","op":"gt","value":1}]}""")], Bank.Schema);
        var need = Assert.ContainsSingle(rules.For("contact").Needs.Related);
        var window = need.Window(A.Customer().Moment)!;
        Assert.AreEqual("date 2026-02-03T00:00:00Z", $"{window.Column} {window.From.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture)}");
    }

    [TestMethod]
    public void A_figure_over_all_time_loads_all_rows()
    {
        var rules = Bank.Rules(Bank.Segment("s", """{"version":1,"all":[{"fact":"payments","op":"gt","value":1},{"fact":"spend_90d","op":"gt","value":1}]}"""));
        Assert.IsNull(Assert.ContainsSingle(rules.For("contact").Needs.Related).Window(A.Customer().Moment));
    }

    private static string Window(int days) => $$"""
        "function":"count","window":{"column":"date","op":"last-x-days","value":{{days}}}
        """;

    private static string Found(string function, string type, string columns, string customer, string more = "", string? @default = null)
    {
        var rest = $"\"function\":\"{function}\"";
        foreach (var part in columns.Split(' ', System.StringSplitOptions.RemoveEmptyEntries)) rest += $",\"{part.Split(':')[0]}\":\"{part.Split(':')[1]}\"";
        var fact = Bank.Payments("tested", System.Enum.Parse<FactType>(type), rest + more) with { Default = @default };
        var found = A.Customer(customer).Explain("""{"version":1,"fact":"tested","op":"not-null"}""", fact).Found;
        return System.Convert.ToString(found, CultureInfo.InvariantCulture) ?? string.Empty;
    }
}
