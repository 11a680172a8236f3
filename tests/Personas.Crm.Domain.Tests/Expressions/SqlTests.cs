using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Expressions.Sql;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Tests.Laws;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Tests.Expressions;

[TestClass]
public sealed class SqlTests
{
    private const string Hostile = "'; DROP TABLE contact; --";

    private static readonly Moment Noon = new(new DateTime(2026, 5, 4, 9, 0, 0), TimeZoneInfo.FindSystemTimeZoneById("Europe/Bucharest"));

    private static readonly SqlOptions Options = new(Bank.Catalogue, Bank.Schema, Noon, TransactSqlDialect.SqlServer, new Dictionary<string, Expression>
    {
        ["Globetrotter"] = Bank.Read("""{"version":1,"fact":"employer_size","op":"gt","value":10}""").Required,
    });

    public static IEnumerable<object[]> Queries => CaseTable.Read("Expressions", "sql.cases", 3);

    [TestMethod]
    [DynamicData(nameof(Queries))]
    public void An_expression_is_a_query_in_Transact_SQL(string expression, string query, string values)
    {
        var translation = SqlTranslation.Of(Bank.Read("{\"version\":1," + expression[1..]).Required, Options).Required;
        Assert.AreEqual($"SELECT c.[contactid] FROM [contact] AS c {query}", translation.Sql);
        var found = string.Join(" ", translation.Parameters.Select(parameter => $"{parameter.Name}={Text(parameter.Value)}"));
        Assert.AreEqual(values, found.Length == 0 ? "-" : found);
    }

    [TestMethod]
    [DynamicData(nameof(Queries))]
    public void For_Fabric_only_the_collation_is_another(string expression, string query, string values)
    {
        var fabric = Options with { Dialect = TransactSqlDialect.Fabric };
        var translation = SqlTranslation.Of(Bank.Read("{\"version\":1," + expression[1..]).Required, fabric).Required;
        Assert.AreEqual($"SELECT c.[contactid] FROM [contact] AS c {query.Replace("_BIN2", "_BIN2_UTF8", StringComparison.Ordinal)}", translation.Sql);
        Assert.HasCount(values == "-" ? 0 : values.Split(" @").Length, translation.Parameters);
    }

    [TestMethod]
    [DataRow("""{"version":1,"fact":"firstname","op":"eq","value":"a"}""", "nvarchar(4000)", "TEXT")]
    [DataRow("""{"version":1,"fact":"interests","op":"contain-values","value":[1]}""", "nvarchar(4000)", "TEXT")]
    [DataRow("""{"version":1,"fact":"birthdate","op":"in-fiscal-period","value":1}""", "nvarchar(max)", "TEXT")]
    [DataRow("""{"version":1,"fact":"income","op":"gt","value":1.5}""", "decimal(38, 10)", "INTEGER")]
    [DataRow("""{"version":1,"fact":"numberofchildren","op":"eq","value":3}""", "bigint", "INTEGER")]
    [DataRow("""{"version":1,"fact":"consent","op":"eq","value":true}""", "bit", "INTEGER")]
    [DataRow("""{"version":1,"fact":"age","op":"ge","value":18}""", "date", "INTEGER")]
    [DataRow("""{"version":1,"fact":"lastseen","op":"on","value":"2026-03-29"}""", "datetime2(6) datetime2(6)", "INTEGER INTEGER")]
    [DataRow("""{"version":1,"fact":"ownerid","op":"eq","value":"00000000-0000-0000-0000-0000000000ab"}""", "uniqueidentifier", "TEXT")]
    public void A_value_says_the_type_to_declare(string expression, string inTransactSql, string inSqlite)
    {
        Assert.AreEqual(inTransactSql, Types(TransactSqlDialect.Fabric));
        Assert.AreEqual(inSqlite, Types(FetchBank.Dialect));

        string Types(SqlDialect dialect) => string.Join(" ",
            SqlTranslation.Of(Bank.Read(expression).Required, Options with { Dialect = dialect }).Required.Parameters.Select(dialect.TypeOf));
    }

    [TestMethod]
    [DataRow("""{"version":1,"fact":"firstname","op":"eq","value":"VALUE"}""")]
    [DataRow("""{"version":1,"fact":"firstname","op":"in","value":["VALUE","x"]}""")]
    [DataRow("""{"version":1,"fact":"firstname","op":"like","value":"VALUE"}""")]
    [DataRow("""{"version":1,"fact":"firstname","op":"ends-with","value":"VALUE"}""")]
    [DataRow("""{"version":1,"related":"payment","via":"customerid","where":{"column":"merchant","op":"gt","value":"VALUE"}}""")]
    public void A_hostile_value_stays_a_value(string expression)
    {
        foreach (var dialect in new SqlDialect[] { TransactSqlDialect.SqlServer, TransactSqlDialect.Fabric, FetchBank.Dialect })
        {
            var read = Bank.Read(expression.Replace("VALUE", Hostile, StringComparison.Ordinal)).Required;
            var sql = SqlTranslation.Of(read, Options with { Dialect = dialect }).Required;
            Assert.DoesNotContain("DROP", sql.Sql);
            Assert.IsTrue(sql.Parameters.Any(parameter => parameter.Value is string text && text.Contains(Hostile, StringComparison.Ordinal)));
        }
    }

    [TestMethod]
    [DataRow("x\" OR 1=1 --")]
    [DataRow("x]; DROP TABLE contact; --")]
    [DataRow("x y")]
    [DataRow("")]
    [DataRow("ă")]
    public void A_hostile_name_is_refused_by_name(string name)
    {
        var fact = new Fact { Key = "odd", Name = "Odd", Kind = FactKind.Column, Type = FactType.Text, Definition = new ColumnDefinition([], name) };
        var related = new RelatedTest("all[1]", name, name, true, null);
        var condition = ((Condition)Bank.Read("""{"version":1,"fact":"firstname","op":"not-null"}""").Required.Root) with
        {
            Place = "all[0]", Subject = new FactSubject(fact),
        };
        var reading = SqlTranslation.Of(new Expression(new Group(string.Empty, GroupKind.All, [condition, related]), "contact"), Options);
        Assert.IsFalse(reading.IsValid);
        Assert.AreEqual("all[0] all[1]", string.Join(" ", reading.Problems.Select(problem => problem.Place).Distinct()));
        Assert.Contains($"'{name}' is no name of a table or column.", reading.Problems[0].Fault);
        Assert.IsFalse(SqlTranslation.Of(new Expression(condition, name), Options).IsValid);
    }

    [TestMethod]
    public void A_quoted_name_cannot_end_its_quotes()
    {
        Assert.AreEqual("[a]]b]", TransactSqlDialect.SqlServer.Quote("a]b"));
        Assert.AreEqual("\"a\"\"b\"", FetchBank.Dialect.Quote("a\"b"));
    }

    [TestMethod]
    public void A_segment_whose_expression_is_not_at_hand_is_refused()
    {
        var expression = Bank.Read("""{"version":1,"all":[{"fact":"globetrotter","op":"eq","value":true}]}""").Required;
        var problem = SqlTranslation.Of(expression, Options with { Segments = null }).Problems.Single();
        Assert.AreEqual("all[0]: The expression of the segment 'globetrotter' is not at hand. Hand it over with the options.", problem.ToString());
    }

    [TestMethod]
    public void A_segment_that_asks_for_itself_is_refused()
    {
        var expression = Bank.Read("""{"version":1,"none":[{"fact":"globetrotter","op":"eq","value":true}]}""").Required;
        var options = Options with { Segments = new Dictionary<string, Expression> { ["globetrotter"] = expression } };
        Assert.Contains("asks for itself", SqlTranslation.Of(expression, options).Problems.Single().Fault);
    }

    [TestMethod]
    public void More_values_than_the_database_takes_are_refused()
    {
        var conditions = new[] { 1000, 3000, 5000 }.Select(from => $$"""{"fact":"numberofchildren","op":"in","value":[{{string.Join(",",
            Enumerable.Range(0, 900).Select(i => from + (2 * i)))}}]}""");
        var expression = Bank.Read($$"""{"version":1,"any":[{{string.Join(",", conditions)}}]}""").Required;
        Assert.AreEqual("It needs 2700 values; the database takes 2098.", SqlTranslation.Of(expression, Options).Problems.Single().Fault);
        Assert.IsTrue(SqlTranslation.Of(expression, Options with { Dialect = FetchBank.Dialect }).IsValid);
    }

    [TestMethod]
    public void Customers_without_a_value_are_treated_as_the_default_would_be()
    {
        var catalogue = FactCatalogue.Read([Bank.Column("income", "Income", FactType.Money) with { Default = "0" }], Bank.Schema);
        var expression = ExpressionReader.Read("""{"version":1,"fact":"income","op":"lt","value":100}""", Bank.Contacts with { Facts = catalogue }).Required;
        Assert.EndsWith("WHERE (c.[income] < @p0 OR c.[income] IS NULL)", SqlTranslation.Of(expression, Options with { Facts = catalogue }).Required.Sql);
    }

    private static string Text(object value) => value switch
    {
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
