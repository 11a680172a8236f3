using System;
using System.Collections.Generic;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Tests.Segments;

[TestClass]
public sealed class MembershipsTests
{
    private const string Eligible = """
        {"version":1,"all":[
          {"fact":"age","op":"between","value":[24,73]},
          {"fact":"consent","op":"eq","value":true},
          {"none":[{"fact":"deceased","op":"eq","value":true}]},
          {"fact":"mobilephone","op":"not-null"}]}
        """;

    [TestMethod]
    public void A_customer_who_meets_the_conditions_enters()
    {
        var rules = Bank.Rules(Bank.Segment("eligible", Eligible)).For("contact").At(Moment.InUtc(new DateTime(2026, 5, 4, 12, 0, 0)));
        var ada = new Dictionary<string, object?> { ["birthdate"] = new DateTime(1990, 1, 1), ["consent"] = true, ["mobilephone"] = "+40 700" };
        var data = new CustomerData(rules.Rules.Needs);
        data.Read(column => ada.TryGetValue(column, out var value) ? value : null);

        var decision = Memberships.Decide(rules, FactSheet.From(rules, data, []));

        var entered = Assert.ContainsSingle(decision.Entered);
        Assert.AreEqual("eligible", entered.Segment.Key);
        Assert.AreEqual(new DateTime(2064, 1, 1), decision.NextFlip);
        StringAssert.Contains(entered.Reason, "\"fact\":\"age\",\"found\":36");
        Console.WriteLine(entered.Reason);
        Console.WriteLine(Personas.Crm.Domain.Expressions.Words.Summary.Of(entered.Segment.Expression));
    }
}
