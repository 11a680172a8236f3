using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Expressions.Words;

namespace Personas.Crm.Domain.Tests.Expressions;

/// <summary>References by the names of their rows.</summary>
[TestClass]
public sealed class ReferenceTests
{
    private const string Ada = "00000000-0000-0000-0000-0000000000ad";
    private const string Shop = "00000000-0000-0000-0000-0000000000a5";

    private static readonly Dictionary<string, string[]> Rows = new()
    {
        ["systemuser Ada"] = [Ada],
        ["systemuser Bob"] = [Ada, Shop],
        ["account Shop"] = [Shop],
        ["contact Ada"] = [Ada],
        ["account Ada"] = [Shop],
    };

    private static readonly Vocabulary Names = Bank.Contacts with { Names = (table, name) => Rows.GetValueOrDefault($"{table} {name}", []).Select(Guid.Parse).ToList() };

    [TestMethod]
    [DataRow("\"Ada\"", $$"""{"id":"{{Ada}}","name":"Ada"}""")]
    [DataRow($$"""{"name":"Ada"}""", $$"""{"id":"{{Ada}}","name":"Ada"}""")]
    [DataRow($$"""{"table":"SystemUser","name":"Ada"}""", $$"""{"table":"systemuser","id":"{{Ada}}","name":"Ada"}""")]
    [DataRow($$"""{"id":"{{Ada}}"}""", $"\"{Ada}\"")]
    [DataRow($$"""{"name":"Ada as she was called","id":"{{Ada}}"}""", $$"""{"id":"{{Ada}}","name":"Ada as she was called"}""")]
    public void A_row_is_kept_with_the_id_that_its_name_led_to(string written, string kept)
    {
        var expression = ExpressionReader.Read($$"""{"version":1,"fact":"ownerid","op":"eq","value":{{written}}}""", Names).Required;
        Assert.AreEqual($$"""{"version":1,"fact":"ownerid","op":"eq","value":{{kept}}}""", expression.Json);
        // What is kept needs no names to be read again.
        Assert.AreEqual(expression.Json, Bank.Read(expression.Json).Required.Json);
    }

    [TestMethod]
    [DataRow("Cy", "There is no row 'Cy' in systemuser", "whole name")]
    [DataRow("Bob", "several rows 'Bob' in systemuser", "Write the id")]
    public void A_name_that_is_not_there_or_not_alone_is_refused(string name, string fault, string remedy)
    {
        var problem = ExpressionReader.Read($$"""{"version":1,"all":[{"fact":"ownerid","op":"in","value":["Ada","{{name}}"]}]}""", Names).Problems.Single();
        Assert.AreEqual("all[0].value[1]", problem.Place);
        Assert.Contains(fault, problem.Fault);
        Assert.Contains(remedy, problem.Remedy);
    }

    [TestMethod]
    public void A_lookup_to_several_tables_looks_in_all_of_them_or_in_the_one_that_is_named()
    {
        var facts = Personas.Crm.Domain.Facts.FactCatalogue.Read([Bank.Column("parentcustomerid", "Company", Personas.Crm.Domain.Facts.FactType.Reference)], Bank.Schema);
        string Json(string value) => $$"""{"version":1,"fact":"parentcustomerid","op":"eq","value":{{value}}}""";
        var names = Names with { Facts = facts };

        Assert.AreEqual(Json($$"""{"table":"account","id":"{{Shop}}","name":"Shop"}"""), ExpressionReader.Read(Json("\"Shop\""), names).Required.Json);
        Assert.AreEqual(Json($$"""{"table":"contact","id":"{{Ada}}","name":"Ada"}"""),
            ExpressionReader.Read(Json("""{"table":"contact","name":"Ada"}"""), names).Required.Json);
        Assert.Contains("\"table\"", ExpressionReader.Read(Json("\"Ada\""), names).Problems.Single().Remedy);
    }

    [TestMethod]
    public void The_summary_says_the_name() => Assert.AreEqual("Owner is Ada.",
        Summary.Of(ExpressionReader.Read("""{"version":1,"fact":"ownerid","op":"eq","value":"Ada"}""", Names).Required));
}
