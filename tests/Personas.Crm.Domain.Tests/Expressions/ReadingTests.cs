using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Tests.Expressions;

[TestClass]
public sealed class ReadingTests
{
    public static IEnumerable<object[]> Faults => CaseTable.Read("Expressions", "problems.cases", 4);

    [TestMethod]
    [DynamicData(nameof(Faults))]
    public void A_fault_has_a_place_and_a_remedy(string input, string place, string fault, string remedy)
    {
        var reading = Bank.Read(input);
        Assert.IsNull(reading.Value);
        var problem = Assert.ContainsSingle(reading.Problems, string.Join("\n", reading.Problems));
        Assert.AreEqual(place, problem.Place);
        Assert.Contains(fault, problem.Fault);
        Assert.Contains(remedy, problem.Remedy);
    }

    [TestMethod]
    public void All_faults_are_found_not_just_the_first()
    {
        var reading = Bank.Read("""{"version":1,"all":[{"fact":"nobody","op":"null"},{"fact":"age","op":"eq","value":"x"},{"any":[]}]}""");
        CollectionAssert.AreEqual(new[] { "all[0].fact", "all[1].value", "all[2].any" }, reading.Problems.Select(problem => problem.Place).ToList());
    }

    [TestMethod]
    public void Eight_levels_are_read_and_nine_are_refused()
    {
        Assert.IsTrue(Bank.Read(Nested(8)).IsValid);
        var problem = Assert.ContainsSingle(Bank.Read(Nested(9)).Problems);
        Assert.AreEqual("all[0].all[0].all[0].all[0].all[0].all[0].all[0].all[0].all", problem.Place);
        Assert.Contains("level 9; the limit is 8", problem.Fault);
    }

    [TestMethod]
    public void Thousands_of_levels_are_refused_not_followed() =>
        Assert.Contains("the limit is 8", Assert.ContainsSingle(Bank.Read(Nested(1500)).Problems).Fault);

    [TestMethod]
    public void The_levels_of_related_rows_count_with_the_others()
    {
        var where = """{"all":[{"column":"amount","op":"null"}]}""";
        var related = $$"""{"related":"payment","via":"customerid","where":{{where}}}""";
        Assert.IsTrue(Bank.Read($$"""{"version":1,{{Groups(6, related)}}}""").IsValid);
        Assert.Contains("level 9", Assert.ContainsSingle(Bank.Read($$"""{"version":1,{{Groups(7, related)}}}""").Problems).Fault);
    }

    [TestMethod]
    public void Sixteen_kilobytes_are_read_and_one_more_byte_is_refused()
    {
        Assert.IsTrue(Bank.Read(Sized(16 * 1024)).IsValid);
        var problem = Assert.ContainsSingle(Bank.Read(Sized((16 * 1024) + 1)).Problems);
        Assert.AreEqual("expression", problem.Place);
        Assert.Contains("16,385 bytes; the limit is 16,384", problem.Fault);
    }

    [TestMethod]
    public void Two_hundred_conditions_are_read_and_one_more_is_refused()
    {
        Assert.IsTrue(Bank.Read(Conditions(200)).IsValid);
        var problem = Assert.ContainsSingle(Bank.Read(Conditions(201)).Problems);
        Assert.AreEqual("all[200]", problem.Place);
        Assert.Contains("the limit is 200", problem.Fault);
    }

    [TestMethod]
    public void A_thousand_values_are_read_and_one_more_is_refused()
    {
        Assert.IsTrue(Bank.Read(Listed(1000)).IsValid);
        var problem = Assert.ContainsSingle(Bank.Read(Listed(1001)).Problems);
        Assert.AreEqual("all[0].value", problem.Place);
        Assert.Contains("1,001 values; the limits are 1 and 1,000", problem.Fault);
    }

    [TestMethod]
    public void Names_of_facts_and_columns_compare_without_regard_to_case() =>
        Assert.IsTrue(Bank.Read("""{"version":1,"all":[{"fact":"AGE","op":"null"},{"related":"Payment","via":"CustomerId","where":{"column":"Amount","op":"null"}}]}""").IsValid);

    [TestMethod]
    public void Operators_are_written_as_they_are() =>
        Assert.AreEqual("op", Assert.ContainsSingle(Bank.Read("""{"version":1,"fact":"age","op":"EQ","value":3}""").Problems).Place);

    [TestMethod]
    public void What_was_read_is_written_and_read_again_as_the_same()
    {
        const string written = """{"version":1,"all":[{"fact":"age","op":"between","value":[24,73]},{"any":[{"fact":"balance","op":"gt","valueOf":"income"},{"fact":"interests","op":"contain-values","value":[1,2]}]},{"none":[{"related":"payment","via":"customerid","exists":false,"where":{"column":"date","op":"in-fiscal-period-and-year","value":[2,2024]}}]}]}""";
        var expression = Bank.Read(written).Required;
        Assert.AreEqual(written, expression.Json);
        Assert.AreEqual(expression.Hash, Bank.Read(written.Replace(",", " , ")).Required.Hash);
        Assert.AreNotEqual(expression.Hash, Bank.Read(written.Replace("73", "74")).Required.Hash);
    }

    [TestMethod]
    public void A_private_fact_is_for_its_own_segment()
    {
        var owner = System.Guid.NewGuid();
        var catalogue = Personas.Crm.Domain.Facts.FactCatalogue.Read([Bank.Column("income", "Income",
            Personas.Crm.Domain.Facts.FactType.Money) with { SegmentId = owner }], Bank.Schema);
        const string json = """{"version":1,"fact":"income","op":"null"}""";
        var others = Bank.Contacts with { Facts = catalogue };
        Assert.IsTrue(Personas.Crm.Domain.Expressions.Reading.ExpressionReader.Read(json, others with { SegmentId = owner }).IsValid);
        var problem = Assert.ContainsSingle(Personas.Crm.Domain.Expressions.Reading.ExpressionReader.Read(json, others).Problems);
        Assert.Contains("private to another segment", problem.Fault);
    }

    private static string Nested(int levels) => $$"""{"version":1,{{Groups(levels, """{"fact":"age","op":"null"}""")}}}""";

    private static string Groups(int levels, string innermost)
    {
        var json = innermost;
        for (var i = 0; i < levels; i++) json = "{\"all\":[" + json + "]}";
        return json[1..^1];
    }

    private static string Conditions(int count) =>
        $$"""{"version":1,"all":[{{string.Join(",", Enumerable.Repeat("""{"fact":"age","op":"null"}""", count))}}]}""";

    private static string Listed(int count) =>
        $$"""{"version":1,"all":[{"fact":"age","op":"in","value":[{{string.Join(",", Enumerable.Range(0, count))}}]}]}""";

    private static string Sized(int bytes)
    {
        const string json = """{"version":1,"fact":"age","op":"null"}""";
        return json + new string(' ', bytes - json.Length);
    }
}
