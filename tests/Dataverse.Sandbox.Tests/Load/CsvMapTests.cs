using System.Collections.Generic;
using System.Globalization;
using Dataverse.Sandbox.Commands;
using Dataverse.Sandbox.Load;
using Dataverse.Sandbox.Platform;

namespace Dataverse.Sandbox.Tests.Load;

[TestClass]
public sealed class CsvMapTests
{
    private const string Start = """{ "key": ["uniquename"], "columns": { "uniquename": { "from": "id" }, "name": """;

    [TestMethod]
    [DataRow("en-US")]
    [DataRow("de-DE")]
    public void Numbers_of_a_map_are_compared_alike_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var source = Read("""{ "first": [ { "if": { "share": { "lt": 1.5 } }, "value": "low" }, { "value": "high" } ] } } }""")[1].Source;

            Assert.AreEqual("low", source.For(Row("1.25")));
            Assert.AreEqual("high", source.For(Row("2")));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [TestMethod]
    [DataRow("""{ "first": "nothing" } } }""", "'nothing' is not a list.")]
    [DataRow("""{ "first": [ "nothing" ] } } }""", "'nothing' is not an object.")]
    [DataRow("""{ "first": [ { "if": { "share": { "lt": "many" } }, "value": "low" } ] } } }""", "'many' of column 'share' is not a number.")]
    [DataRow("""{ "first": [ { "if": { "share": { "like": "x" } }, "value": "low" } ] } } }""", "'like' is not a comparison.")]
    [DataRow("""{ "from": "share", "value": "x" } } }""", "'value' does not belong beside 'from'.")]
    public void A_map_that_says_nothing_usable_is_refused_where_it_does(string rest, string expected)
    {
        var refusal = Assert.ThrowsExactly<UsageException>(() => { Read(rest); });

        Assert.StartsWith("map.json: columns.name: ", refusal.Message);
        Assert.Contains(expected, refusal.Message);
    }

    private static IReadOnlyList<MappedColumn> Read(string rest) =>
        CsvMap.Read(Start + rest, "map.json", PlatformTables.Catalog["pluginpackage"]).Columns;

    private static SourceRow Row(string share) =>
        new(1, 2, new System.DateOnly(2026, 5, 4), new Dictionary<string, int> { ["id"] = 0, ["share"] = 1 }, ["a", share]);
}
