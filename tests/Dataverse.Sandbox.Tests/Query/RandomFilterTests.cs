using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Tests.Query;

/// <summary>Random filters over random rows: the database finds what a plain evaluation in memory finds, in both dialects.</summary>
[TestClass]
public sealed class RandomFilterTests
{
    [TestMethod]
    public void A_filter_finds_the_rows_that_satisfy_it()
    {
        var cases = from people in Gen.ListOf(Person.Any, 12)
                    from filter in RandomFilter.Any
                    select (People: people.DistinctBy(person => person.Number).ToList(), Filter: filter);
        Prop.ForAll(Arb.From(cases), one => Agree(one.People, one.Filter)).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    private static Property Agree(List<Person> people, RandomFilter filter)
    {
        using var sample = new Sample();
        foreach (var person in people) Add(sample, person);
        var expected = people.Where(filter.Holds).Select(person => "p" + person.Number).Order(System.StringComparer.OrdinalIgnoreCase).ToArray();
        var fetched = sample.Names($"<filter>{filter.Xml}</filter>");
        var query = new QueryExpression("contact") { ColumnSet = new ColumnSet("fullname") };
        query.AddOrder("fullname", OrderType.Ascending);
        filter.AddTo(query.Criteria);
        var queried = sample.Run(query).Entities.Select(row => row.GetAttributeValue<string>("fullname")).ToArray();
        return (expected.SequenceEqual(fetched) && expected.SequenceEqual(queried))
            .Label($"{filter.Xml} over {string.Join("; ", people)}: expected {string.Join(",", expected)}, FetchXML {string.Join(",", fetched)}, QueryExpression {string.Join(",", queried)}");
    }

    private static void Add(Sample sample, Person person) =>
        sample.Add("contact", ("fullname", "p" + person.Number), ("nickname", person.Name), ("children", person.Children),
        ("income", person.Income is { } income ? new Money(income) : null), ("risk", person.Risk is { } risk ? new OptionSetValue(risk) : null),
            ("consent", person.Consent), ("seenon", person.Seen));
}
