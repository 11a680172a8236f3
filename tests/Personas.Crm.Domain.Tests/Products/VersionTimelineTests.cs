using System;
using System.Globalization;
using System.Linq;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Tests.Products;

[TestClass]
public class VersionTimelineTests
{
    // Each version as number, state, first day, last day.
    [TestMethod]
    [DataRow("1 Current 2026-01-01", "2025-12-31", null, DisplayName = "before the first")]
    [DataRow("1 Current 2026-01-01", "2026-01-01", 1, DisplayName = "on the first day")]
    [DataRow("1 Current 2026-01-01; 2 Approved 2026-06-01", "2026-05-31", 1, DisplayName = "the day before the next")]
    [DataRow("1 Current 2026-01-01; 2 Approved 2026-06-01", "2026-06-01", 2, DisplayName = "the next begins, whatever its state says")]
    [DataRow("1 Superseded 2026-01-01; 2 Current 2026-03-01 2026-03-31", "2026-04-01", null, DisplayName = "the last has ended, and nothing comes back")]
    [DataRow("1 Current 2026-01-01; 2 Draft 2026-02-01; 3 InApproval 2026-02-01", "2026-03-01", 1, DisplayName = "what is not approved does not count")]
    [DataRow("1 Current 2026-01-01; 2 Retired 2026-06-01 2026-02-28", "2026-07-01", 1, DisplayName = "withdrawn before its first day")]
    [DataRow("1 Superseded 2026-01-01; 2 Current 2026-01-01", "2026-01-01", 2, DisplayName = "replaced on its first day")]
    public void On_a_day_the_version_that_began_last_is_in_force_until_it_ends(string versions, string day, int? number) =>
        Assert.AreEqual(number, Timeline(versions).InForce(Day(day))?.Number);

    [TestMethod]
    public void At_most_one_version_is_current_on_every_day_of_random_timelines()
    {
        var random = new Random(20261122);
        for (var run = 0; run < 500; run++)
        {
            var timeline = new VersionTimeline(Enumerable.Range(1, random.Next(1, 8)).Select(number => Any(random, number)));
            var day = Day("2026-01-01").AddDays(random.Next(0, 400));
            var current = timeline.Lagging(day).Count(version => version.Status == VersionStatus.Current);
            Assert.IsTrue(current <= 1, $"run {run}: {current} versions would become current on {day:yyyy-MM-dd}");
            if (timeline.InForce(day) is { Status: not VersionStatus.Retired } version)
                Assert.AreEqual(VersionStatus.Current, timeline.StatusOn(day, version.Id), $"run {run}");
        }
    }

    [TestMethod]
    public void A_state_that_lags_behind_its_dates_is_named_and_the_ending_version_comes_first()
    {
        var lagging = Timeline("1 Current 2026-01-01; 2 Approved 2026-06-01").Lagging(Day("2026-06-01"));
        Assert.AreEqual("1 Superseded, 2 Current", string.Join(", ", lagging.Select(version => $"{version.Number} {version.Status}")));
    }

    [TestMethod]
    [DataRow("2 InApproval 2026-06-01 2026-05-01", "ends before it begins")]
    [DataRow("2 InApproval 2026-02-01", "before it is approved")]
    [DataRow("2 InApproval 2026-01-01 2026-02-01", "is over")]
    [DataRow("2 InApproval 2026-09-01", "Version 3 is approved to begin on 2026-09-01 as well")]
    [DataRow("2 InApproval 2026-03-01", null)]
    [DataRow("2 InApproval 2026-08-31", null)]
    public void A_version_begins_on_a_day_of_its_own_and_not_in_the_past(string candidate, string? fault)
    {
        var problem = Timeline("1 Current 2026-01-01; 3 Approved 2026-09-01").Fault(Span(candidate), Day("2026-03-01"));
        if (fault is null) Assert.IsNull(problem, problem?.ToString());
        else StringAssert.Contains(problem!.Fault, fault);
    }

    private static VersionTimeline Timeline(string versions) => new(versions.Split("; ").Select(Span));

    private static VersionSpan Span(string text)
    {
        var parts = text.Split(' ');
        return new VersionSpan(Guid.NewGuid(), int.Parse(parts[0], CultureInfo.InvariantCulture), Enum.Parse<VersionStatus>(parts[1]),
            new DateRange(Day(parts[2]), parts.Length > 3 ? Day(parts[3]) : null));
    }

    private static VersionSpan Any(Random random, int number)
    {
        var from = Day("2026-01-01").AddDays(random.Next(0, 365));
        DateTime? to = random.Next(3) == 0 ? from.AddDays(random.Next(-30, 200)) : null;
        return new VersionSpan(Guid.NewGuid(), number, (VersionStatus)random.Next(6), new DateRange(from, to));
    }

    private static DateTime Day(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
