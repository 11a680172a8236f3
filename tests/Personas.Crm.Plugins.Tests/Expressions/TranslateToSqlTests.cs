using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;

namespace Personas.Crm.Plugins.Tests.Expressions;

[TestClass]
public sealed class TranslateToSqlTests
{
    private const string Rule =
        """
        {"version":1,"all":[{"fact":"mobilephone","op":"eq","value":"+49 1"},{"fact":"age","op":"ge","value":18},
          {"fact":"risk_class","op":"eq","value":497100000}]}
        """;

    [TestMethod]
    [DataRow("SqlServer", "Latin1_General_100_BIN2")]
    [DataRow("fabric", "Latin1_General_100_BIN2_UTF8")]
    public void A_rule_is_a_query_with_its_values_and_their_types(string dialect, string collation)
    {
        using var bank = TestBank.Open().WithFacts();

        var answer = bank.Call("pcrm_TranslateToSql", ("Expression", Rule), ("Dialect", dialect));

        const string Phone = "CASE WHEN DATALENGTH(c.[mobilephone]) > 0 THEN c.[mobilephone] END";
        Assert.AreEqual("SELECT c.[contactid] FROM [contact] AS c "
            + $"WHERE (UPPER({Phone}) COLLATE {collation} + CHAR(1) = UPPER(@p0) COLLATE {collation} + CHAR(1) "
            + "AND c.[birthdate] < @p1 AND c.[pcrm_riskclass] = @p2)", answer["Sql"]);
        Assert.AreEqual("@p0 nvarchar(4000) +49 1, @p1 date 2008-03-11T00:00:00, @p2 bigint 497100000", Values(answer));
        Assert.AreEqual(bank.Clock.Now, answer["AsOf"]);
    }

    [TestMethod]
    public void Relative_dates_are_those_of_the_moment_asked_for()
    {
        using var bank = TestBank.Open().WithFacts();
        var asOf = new DateTime(2020, 2, 29, 12, 0, 0, DateTimeKind.Utc);

        var answer = bank.Call("pcrm_TranslateToSql", ("Expression", Rule), ("Dialect", "sqlserver"), ("AsOf", asOf));

        Assert.Contains("@p1 date 2002-03-01T00:00:00", Values(answer), StringComparison.Ordinal);
        Assert.AreEqual(asOf, answer["AsOf"]);
    }

    [TestMethod]
    public void A_segment_that_builds_on_another_spells_out_both_rules()
    {
        using var bank = TestBank.Open().WithFacts();
        const string Above =
            """{"version":1,"all":[{"fact":"is_eligible","op":"eq","value":true},{"fact":"risk_class","op":"eq","value":497100000}]}""";
        var eligible = bank.Segment("eligible", BankFacts.Eligible, SegmentStatus.Draft);
        bank.Fact("is_eligible", FactType.Boolean, """{"segment":"eligible"}""", FactKind.Membership);
        bank.Segment("above", Above, SegmentStatus.Draft);
        Assert.Contains("The expression of the segment 'eligible' is not at hand", Refused(bank, ("SegmentKey", "above"), ("Dialect", "sqlite")),
            StringComparison.Ordinal);

        bank.Update(Tables.Segment.LogicalName, eligible, Tables.Segment.StatusCode, new OptionSetValue((int)SegmentStatus.Published));
        var inside = bank.Customer();
        bank.Customer((Tables.Contact.MarketingConsent, false));
        bank.Customer((Tables.Contact.RiskClass, new OptionSetValue((int)RiskClass.High)));

        Assert.AreEqual(inside, bank.Find(bank.Call("pcrm_TranslateToSql", ("SegmentKey", "above"), ("Dialect", "sqlite"))).Single());
    }

    [TestMethod]
    [DataRow(null, Rule, "oracle", "Dialect: 'oracle' is not known. Write sqlserver, fabric or sqlite.")]
    [DataRow(null, null, "sqlite", "SegmentKey, Expression: give exactly one of them.")]
    [DataRow("eligible", Rule, "sqlite", "SegmentKey, Expression: give exactly one of them.")]
    [DataRow("nothing", null, "sqlite", "there is no segment 'nothing'")]
    [DataRow(null, """{"version":1,"fact":"agee","op":"eq","value":3}""", "sqlite", "Did you mean 'age'?")]
    public void What_cannot_be_translated_is_refused_by_name(string? key, string? expression, string dialect, string because)
    {
        using var bank = TestBank.Open().WithFacts();

        Assert.Contains(because, Refused(bank, ("SegmentKey", key), ("Expression", expression), ("Dialect", dialect)), StringComparison.Ordinal);
    }

    [TestMethod]
    public void A_moment_before_the_first_date_that_is_kept_is_refused()
    {
        using var bank = TestBank.Open().WithFacts();

        Assert.Contains("AsOf: 1600-01-01 is out of range.", Refused(bank, ("Expression", Rule), ("Dialect", "sqlite"), ("AsOf", new DateTime(1600, 1, 1))),
            StringComparison.Ordinal);
    }

    private static string Refused(TestBank bank, params (string, object?)[] parameters) =>
        Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(() => bank.Call("pcrm_TranslateToSql", parameters)).Message;

    private static string Values(ParameterCollection answer) => string.Join(", ",
        JArray.Parse((string)answer["Parameters"]).Select(value => $"{value["name"]} {value["type"]} {Text(value["value"]!)}"));

    private static string Text(JToken value) => value.Type == JTokenType.Date
        ? ((DateTime)value).ToString("yyyy-MM-ddTHH:mm:ss", System.Globalization.CultureInfo.InvariantCulture)
        : (string)value!;
}
