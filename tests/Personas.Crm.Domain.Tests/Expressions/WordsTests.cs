using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Expressions.Words;

namespace Personas.Crm.Domain.Tests.Expressions;

[TestClass]
public sealed class WordsTests
{
    public static IEnumerable<object[]> Summaries => CaseTable.Read("Expressions", "words.cases", 2);

    [TestMethod]
    [DynamicData(nameof(Summaries))]
    public void An_expression_is_a_sentence(string expression, string summary) =>
        Assert.AreEqual(summary, Summary.Of(Bank.Read("{\"version\":1," + expression[1..]).Required));

    [TestMethod]
    public void The_longest_expression_fits_into_the_summary()
    {
        var values = string.Join(",", Enumerable.Repeat("{\"fact\":\"emailaddress1\",\"op\":\"eq\",\"value\":\"" + new string('x', 60) + "\"}", 120));
        Assert.AreEqual(Summary.Longest, Summary.Of(Bank.Read($$"""{"version":1,"all":[{{values}}]}""").Required).Length);
    }

    [TestMethod]
    public void An_explanation_has_place_fact_value_and_verdict_of_every_node()
    {
        var explanation = A.Customer("""{"birthdate":"1990-01-01","income":5,"payments":[{"amount":7}]}""").Explain(
            """{"version":1,"all":[{"fact":"age","op":"between","value":[40,73]},{"none":[{"fact":"consent","op":"eq","value":true}]},{"fact":"balance","op":"gt","valueOf":"income"},{"related":"payment","via":"customerid"}]}""");
        var json = JObject.Parse(explanation.ToJson());

        Assert.IsFalse((bool)json["verdict"]!);
        Assert.AreEqual("all[0] age 36 between [40,73] False age is between 40 and 73", Line(json["nodes"]![0]!));
        Assert.AreEqual("none", (string?)json["nodes"]![1]!["kind"]);
        Assert.AreEqual("all[1].none[0] consent  eq true False accepts marketing", Line(json["nodes"]![1]!["nodes"]![0]!));
        Assert.AreEqual("""all[2] balance  gt {"valueOf":"income","type":"Money","found":5.0} False balance is more than income""", Line(json["nodes"]![2]!));
        Assert.AreEqual("all[3] payment 1  true True has a payment", Line(json["nodes"]![3]!));
    }

    [TestMethod]
    public void A_reason_names_only_what_decided()
    {
        const string expression = """{"version":1,"all":[{"fact":"age","op":"ge","value":18},{"fact":"consent","op":"eq","value":true}]}""";
        var customer = A.Customer("""{"birthdate":"1990-01-01","consent":false}""");
        Assert.AreEqual(
            """{"because":[{"place":"all[1]","fact":"consent","found":false,"op":"eq","expected":true}]}""",
            Reason.Of(customer.Explain(expression)));
        var member = A.Customer("""{"birthdate":"1990-01-01","consent":true}""");
        Assert.AreEqual(2, ((JArray)JObject.Parse(Reason.Of(member.Explain(expression)))["because"]!).Count);
    }

    [TestMethod]
    public void A_reason_for_people_is_one_sentence_with_the_values_found()
    {
        const string expression = """{"version":1,"all":[{"fact":"age","op":"ge","value":18},{"fact":"consent","op":"eq","value":true}]}""";
        Assert.AreEqual(
            "No, because not: accepts marketing (found: no)",
            Reason.Sentence(A.Customer("""{"birthdate":"1990-01-01","consent":false}""").Explain(expression)));
        Assert.AreEqual(
            "Yes, because age is at least 18 (found: 36); accepts marketing (found: yes)",
            Reason.Sentence(A.Customer("""{"birthdate":"1990-01-01","consent":true}""").Explain(expression)));
    }

    [TestMethod]
    public void A_reason_never_exceeds_its_column()
    {
        var conditions = string.Join(",", Enumerable.Repeat("""{"fact":"age","op":"not-in","value":[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15]}""", 150));
        var reason = Reason.Of(A.Customer().Explain($$"""{"version":1,"all":[{{conditions}}]}"""));
        Assert.IsLessThanOrEqualTo(Reason.Longest, reason.Length);
        Assert.AreEqual(150, ((JArray)JObject.Parse(reason)["because"]!).Count + (int)JObject.Parse(reason)["more"]!);
    }

    private static string Line(JToken node) =>
        $"{node["place"]} {node["fact"]} {node["found"]} {node["op"]} {node["expected"]?.ToString(Newtonsoft.Json.Formatting.None)} {node["verdict"]} {node["words"]}";
}
