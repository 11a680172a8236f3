using System;
using System.Diagnostics;
using System.Linq;
using Personas.Crm.Domain.Approval;
using Personas.Crm.Domain.Approval.Checks;
using Personas.Crm.Domain.Approval.Findings;
using Personas.Crm.Domain.Approval.Partitions;

namespace Personas.Crm.Domain.Tests.Approval;

/// <summary>A check grows with the items of a price list, not with their pairs.</summary>
[TestClass]
public sealed class ScaleTests
{
    [TestMethod]
    public void Twice_the_items_are_little_more_than_twice_the_work()
    {
        var work = new[] { 1250, 2500, 5000 }.Select(items => Work(items)).ToArray();

        Console.WriteLine(string.Join(", ", work));
        Assert.IsLessThan(2.6, work[1] / work[0]);
        Assert.IsLessThan(2.6, work[2] / work[1]);
    }

    [TestMethod]
    public void Of_ten_thousand_items_the_one_that_is_missing_and_the_one_that_is_there_twice_are_found()
    {
        var version = PriceList.Of(10_000);
        var gone = version.Prices.First(item => item.Name == "2-13-14-2");
        var twice = version.Prices.First(item => item.Name == "3-5-6-1");
        var clock = Stopwatch.StartNew();
        var findings = (version with
        {
            Prices = [.. version.Prices.Where(item => item != gone && item.Priority != 99), twice with { Id = Guid.NewGuid(), Name = "twice" },
                Offer.Price("Unknown", 9, """{"any":[{"fact":"riskclass","op":"null"},{"fact":"income","op":"null"}]}""")],
        }).Check().Where(finding => finding.Kind != FindingKind.NonMonotonic).Select(finding => finding.Words).ToList();

        Console.WriteLine($"{version.Prices.Count} items in {clock.ElapsedMilliseconds} ms\n{string.Join("\n", findings)}");
        Assert.Contains("'3-5-6-1' and 'twice' have the same priority", findings[0]);
        Assert.AreEqual("No price item applies when amount is at least 2,400 and less than 2,500 and term is from 25 to 36 months and risk class is Medium "
            + "and income is at least 130 and less than 140.", findings[1]);
        Assert.HasCount(2, findings);
    }

    [TestMethod]
    public void Conditions_that_cut_each_other_everywhere_end_at_the_budget_and_that_is_told()
    {
        var facts = new[] { "income", "balance", "score", "numberofchildren" };
        var prices = Enumerable.Range(0, 400).Select(i => Offer.Price($"{i}", i, facts.Select(
            (fact, axis) => $$"""{"fact":"{{fact}}","op":"between","value":[{{i * (axis + 7) % 97}},{{(i * (axis + 7) % 97) + 40}}]}""").ToArray()) with { Priority = i });
        var findings = ApprovalCheck.Of(Offer.Loan(prices.ToArray()), Offer.Context with { Budget = 100_000 });

        Assert.ContainsSingle(findings.Where(finding => finding.Kind == FindingKind.NotChecked));
        Assert.IsLessThanOrEqualTo(GapCheck.Most + 1, findings.Count(finding => finding.Kind == FindingKind.Gap));
    }

    private static double Work(int items)
    {
        var rules = new VersionRules(PriceList.Of(items), Offer.Context);
        var partition = Partition.Of(rules.Space, rules.Offered, rules.Items, Offer.Context.Budget);
        Assert.IsTrue(partition.IsComplete);
        return partition.Work;
    }
}
