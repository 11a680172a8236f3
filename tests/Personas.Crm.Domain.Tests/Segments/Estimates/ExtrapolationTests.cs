using System;
using System.Linq;
using Personas.Crm.Domain.Segments.Estimates;

namespace Personas.Crm.Domain.Tests.Segments.Estimates;

[TestClass]
public sealed class ExtrapolationTests
{
    [TestMethod]
    public void Whoever_looked_at_everybody_found_what_there_is()
    {
        var all = new Extrapolation(1000, 1000);

        Assert.IsTrue(all.IsExact);
        Assert.AreEqual(37, all.Scale(37));
        Assert.AreEqual(new CountRange(37, 37), all.Range(37));
    }

    // Computed apart from the product, with 40 digits: of 10,000 customers a tenth was looked at, which narrows the interval.
    [TestMethod]
    [DataRow(100, 1000, 10_000_000, 1_000_000, 829_099, 1_201_513)]
    [DataRow(100, 1000, 10_000, 1000, 837, 1191)]
    [DataRow(0, 1000, 10_000_000, 0, 0, 38_266)]
    [DataRow(0, 0, 500, 0, 0, 500)]
    public void A_part_gives_a_number_and_a_range(int found, int scanned, int total, int count, int from, int to)
    {
        var some = new Extrapolation(scanned, total);

        Assert.IsFalse(some.IsExact);
        Assert.AreEqual(count, some.Scale(found));
        Assert.AreEqual(new CountRange(from, to), some.Range(found));
    }

    [TestMethod]
    public void Nobody_is_counted_twice_nor_found_where_nobody_is_left()
    {
        Assert.AreEqual(new CountRange(99, 100), new Extrapolation(99, 100).Range(99));
        Assert.AreEqual(new CountRange(0, 1), new Extrapolation(99, 100).Range(0));
    }

    [TestMethod]
    public void The_range_holds_the_truth_as_often_as_it_says()
    {
        var chance = new Random(20261122);
        var hits = Enumerable.Range(0, 400).Count(_ =>
        {
            var members = Enumerable.Range(0, 5000).OrderBy(_ => chance.Next()).Take(600).ToHashSet();
            var range = new Extrapolation(500, 5000).Range(Enumerable.Range(0, 500).Count(members.Contains));
            return range.From <= 600 && 600 <= range.To;
        });

        Assert.IsGreaterThan(400 * 0.9, hits);
    }

    // Ids that the platform gives follow each other: those of old customers come first.
    [TestMethod]
    public void The_order_of_a_sample_has_nothing_to_do_with_that_of_the_ids()
    {
        static Guid Id(int number) => new(number, 0x4e1f, 0x11ef, [0x8e, 0x4a, 0, 0x0d, 0x3a, 0x2b, 0x5c, 0x6d]);
        var ordered = Enumerable.Range(0, 10_000).OrderBy(i => SampleOrder.Of(Id(i))).ToList();

        var early = ordered.Take(1000).Count(i => i < 5000);
        Assert.IsTrue(early is > 430 and < 570, $"{early} of the first 1,000 are of the older half.");
    }
}
