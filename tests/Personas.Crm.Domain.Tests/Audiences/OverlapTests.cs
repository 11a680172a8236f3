using System;
using System.Linq;
using Personas.Crm.Domain.Audiences;

namespace Personas.Crm.Domain.Tests.Audiences;

[TestClass]
public sealed class OverlapTests
{
    private static readonly string[] Names = ["a", "b", "c", "d", "e", "f", "g", "h"];

    [TestMethod]
    public void Every_region_is_counted_exactly_and_with_all_that_lies_in_it()
    {
        string[] customers = ["a", "a", "ab", "abc", "bc", "c", ""];
        var overlap = new Overlap(["a", "b", "c"]);
        foreach (var customer in customers) overlap.Add(key => customer.Contains(key, StringComparison.Ordinal));

        var regions = overlap.Intersections().Select(one => $"{string.Concat(one.Keys)} {one.Count} {one.AtLeast}");

        CollectionAssert.AreEqual(new[] { "a 2 4", "b 0 3", "c 1 3", "ab 1 2", "ac 0 1", "bc 1 2", "abc 1 1" }, regions.ToArray());
        Assert.AreEqual(4, overlap.Size(0));
    }

    [TestMethod]
    public void Eight_groups_have_255_regions_that_agree_with_a_count_one_by_one()
    {
        var chance = new Random(8);
        var customers = Enumerable.Range(0, 500).Select(_ => Names.Where(_ => chance.Next(3) == 0).ToHashSet()).ToList();
        var overlap = new Overlap(Names);
        foreach (var customer in customers) overlap.Add(customer.Contains);

        var intersections = overlap.Intersections();

        Assert.HasCount(255, intersections);
        foreach (var one in intersections)
        {
            Assert.AreEqual(customers.Count(customer => customer.SetEquals(one.Keys)), one.Count);
            Assert.AreEqual(customers.Count(customer => customer.IsSupersetOf(one.Keys)), one.AtLeast);
        }
    }

    [TestMethod]
    public void Nine_groups_are_too_many() => Assert.ThrowsExactly<ArgumentException>(() => new Overlap([.. Names, "i"]));
}
