using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Personas.Crm.Domain.Expressions.Fetch;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Tests.Expressions;

[TestClass]
public sealed class FetchTests
{
    private static readonly Moment Noon = new(new DateTime(2026, 5, 4, 9, 0, 0), TimeZoneInfo.FindSystemTimeZoneById("Europe/Bucharest"));

    private static readonly FetchOptions Options = new(Bank.Catalogue, Bank.Schema, Noon, Segments: new Dictionary<string, Expression>
    {
        ["Globetrotter"] = Bank.Read("""{"version":1,"fact":"employer_size","op":"gt","value":10}""").Required,
    });

    public static IEnumerable<object[]> Queries => CaseTable.Read("Expressions", "fetch.cases", 3);

    [TestMethod]
    [DynamicData(nameof(Queries))]
    public void An_expression_is_a_query_and_what_is_left_over(string expression, string query, string residue)
    {
        var translation = FetchTranslation.Of(Bank.Read("{\"version\":1," + expression[1..]).Required, Options);
        var parts = XElement.Parse(translation.FetchXml).Element("entity")!.Elements().Where(element => element.Name != "attribute");
        Assert.AreEqual(query, string.Concat(parts.Select(part => part.ToString(SaveOptions.DisableFormatting))) is { Length: > 0 } found ? found : "-");
        var places = translation.Residue.Select(part => part.Place.Length == 0 ? "whole" : part.Place);
        Assert.AreEqual(residue, string.Join(" ", places) is { Length: > 0 } left ? left : "-");
        Assert.AreEqual(residue == "-", translation.IsExact);
    }

    [TestMethod]
    public void The_query_gives_the_id_of_the_customers()
    {
        var translation = FetchTranslation.Of(Bank.Read("""{"version":1,"fact":"spend_90d","op":"gt","value":5}""").Required, Options);
        Assert.AreEqual("""<fetch><entity name="contact"><attribute name="contactid" /></entity></fetch>""", translation.FetchXml);
        Assert.AreEqual("spend_90d is more than 5", translation.Residue[0].Words);
        Assert.Contains("figures over related rows", translation.Residue[0].Reason);
    }

    [TestMethod]
    public void Relative_dates_can_become_those_of_the_moment()
    {
        var translation = FetchTranslation.Of(
            Bank.Read("""{"version":1,"all":[{"fact":"lastseen","op":"last-x-days","value":1},{"fact":"birthdate","op":"next-x-days","value":2}]}""").Required,
            Options with { Dates = FetchDates.AtTheMoment });
        Assert.Contains(
            """<filter type="and"><condition attribute="lastseen" operator="ge" value="2026-05-02T21:00:00Z" /><condition attribute="lastseen" operator="lt" value="2026-05-04T09:00:00Z" /></filter>""",
            translation.FetchXml);
        Assert.Contains(
            """<condition attribute="birthdate" operator="ge" value="2026-05-05" /><condition attribute="birthdate" operator="le" value="2026-05-06" />""",
            translation.FetchXml);
    }

    [TestMethod]
    [DataRow("\"op\":\"lt\",\"value\":100",
        "<filter type=\"or\"><condition attribute=\"income\" operator=\"lt\" value=\"100\" /><condition attribute=\"income\" operator=\"null\" /></filter>")]
    [DataRow("\"op\":\"ne\",\"value\":0",
        "<filter type=\"and\"><condition attribute=\"income\" operator=\"ne\" value=\"0\" /><condition attribute=\"income\" operator=\"not-null\" /></filter>")]
    [DataRow("\"op\":\"gt\",\"value\":100", "<filter type=\"and\"><condition attribute=\"income\" operator=\"gt\" value=\"100\" /></filter>")]
    public void Customers_without_a_value_are_treated_as_the_default_would_be(string condition, string filter)
    {
        var catalogue = FactCatalogue.Read([Bank.Column("income", "Income", FactType.Money) with { Default = "0" }], Bank.Schema);
        var expression = Personas.Crm.Domain.Expressions.Reading.ExpressionReader.Read(
            $$"""{"version":1,"fact":"income",{{condition}}}""", Bank.Contacts with { Facts = catalogue }).Required;
        Assert.Contains(filter, FetchTranslation.Of(expression, Options with { Facts = catalogue }).FetchXml);
    }
}
