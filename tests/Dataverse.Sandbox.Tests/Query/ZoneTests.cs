using System;
using System.Globalization;
using System.Linq;
using Dataverse.Sandbox.Query;

namespace Dataverse.Sandbox.Tests.Query;

/// <summary>Days are those of the user's time zone, whatever the clocks do.</summary>
[TestClass]
public sealed class ZoneTests
{
    [TestMethod]
    public void Issue_678_on_takes_the_local_day_and_eq_the_instant()
    {
        using var sample = new Sample();
        sample.Scope = sample.Scope with { TimeZone = TimeZoneInfo.CreateCustomTimeZone("UTC+11", TimeSpan.FromHours(11), "UTC+11", "UTC+11") };
        sample.Add("contact", ("fullname", "first"), ("seenon", Utc("2021-10-06T14:00:00")));
        sample.Add("contact", ("fullname", "second"), ("seenon", Utc("2021-10-07T00:00:00")));

        CollectionAssert.AreEqual(new[] { "first", "second" }, sample.Where("attribute='seenon' operator='on' value='2021-10-07' />"));
        CollectionAssert.AreEqual(new[] { "second" }, sample.Where("attribute='seenon' operator='eq' value='2021-10-07T00:00Z' />"));
        CollectionAssert.AreEqual(new[] { "first" }, sample.Where("attribute='seenon' operator='eq' value='2021-10-07T01:00:00' />"));
        CollectionAssert.AreEqual(new[] { "second" }, sample.Where("attribute='seenon' operator='eq' value='2021-10-07T03:00:00+03:00' />"));
    }

    [TestMethod]
    [DataRow("Europe/Bucharest", "2024-03-31", "2024-03-30T22:00:00", "2024-03-31T20:59:59")]
    [DataRow("Europe/Bucharest", "2024-10-27", "2024-10-26T21:00:00", "2024-10-27T21:59:59")]
    [DataRow("America/New_York", "2024-03-10", "2024-03-10T05:00:00", "2024-03-11T03:59:59")]
    [DataRow("America/New_York", "2024-11-03", "2024-11-03T04:00:00", "2024-11-04T04:59:59")]
    [DataRow("Africa/Cairo", "2024-04-26", "2024-04-25T22:00:00", "2024-04-26T20:59:59")]
    [DataRow("America/Havana", "2024-11-03", "2024-11-03T04:00:00", "2024-11-04T04:59:59")]
    public void A_day_lasts_from_its_first_moment_to_its_last_on_the_days_clocks_change(string zone, string day, string first, string last)
    {
        using var sample = new Sample();
        sample.Scope = sample.Scope with { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone), UtcNow = Utc(first).AddHours(6) };
        sample.Add("contact", ("fullname", "before"), ("seenon", Utc(first).AddSeconds(-1)));
        sample.Add("contact", ("fullname", "first"), ("seenon", Utc(first)));
        sample.Add("contact", ("fullname", "last"), ("seenon", Utc(last)));
        sample.Add("contact", ("fullname", "next"), ("seenon", Utc(last).AddSeconds(1)));

        CollectionAssert.AreEqual(new[] { "first", "last" }, sample.Where($"attribute='seenon' operator='on' value='{day}' />"));
        CollectionAssert.AreEqual(new[] { "first", "last" }, sample.Where("attribute='seenon' operator='today' />"));
        CollectionAssert.AreEqual(new[] { "before" }, sample.Where("attribute='seenon' operator='yesterday' />"));
        CollectionAssert.AreEqual(new[] { "next" }, sample.Where("attribute='seenon' operator='tomorrow' />"));
    }

    [TestMethod]
    public void A_date_only_column_has_no_zone()
    {
        using var sample = new Sample();
        sample.Scope = sample.Scope with { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Guadalcanal"), UtcNow = Utc("2024-05-14T20:00:00") };
        sample.Add("contact", ("fullname", "Ada"), ("birthdate", new DateTime(2024, 5, 15)));

        Assert.HasCount(1, sample.Where("attribute='birthdate' operator='today' />"));
        Assert.HasCount(1, sample.Where("attribute='birthdate' operator='on' value='2024-05-15' />"));
        Assert.HasCount(1, sample.Where("attribute='birthdate' operator='eq' value='2024-05-15' />"));
        Assert.HasCount(1, sample.Where("attribute='birthdate' operator='last-x-days' value='1' />"));
    }

    [TestMethod]
    [DataRow("last-x-hours")]
    [DataRow("next-x-hours")]
    [DataRow("olderthan-x-hours")]
    [DataRow("olderthan-x-minutes")]
    public void Hours_and_minutes_are_refused_for_a_date_only_column(string name)
    {
        using var sample = new Sample();
        var refusal = sample.Refusal($"<fetch><entity name='contact'><filter><condition attribute='birthdate' operator='{name}' value='1'/></filter></entity></fetch>");
        Assert.Contains(name, refusal);
        Assert.Contains("contact.birthdate", refusal);
    }

    [TestMethod]
    public void Weeks_start_on_the_day_of_the_organisation()
    {
        using var sample = new Sample();
        sample.Add("contact", ("fullname", "Sunday"), ("seenon", Utc("2024-05-12T10:00:00")));
        CollectionAssert.AreEqual(new[] { "Sunday" }, sample.Where("attribute='seenon' operator='this-week' />"));
        sample.Scope = sample.Scope with { WeekStart = DayOfWeek.Monday };
        CollectionAssert.AreEqual(new[] { "Sunday" }, sample.Where("attribute='seenon' operator='last-week' />"));
    }

    [TestMethod]
    [DataRow(FiscalPeriod.Annually, "this-fiscal-period", "", "2024-04-01", "2025-03-31")]
    [DataRow(FiscalPeriod.SemiAnnually, "this-fiscal-period", "", "2024-04-01", "2024-09-30")]
    [DataRow(FiscalPeriod.Quarterly, "last-fiscal-period", "", "2024-01-01", "2024-03-31")]
    [DataRow(FiscalPeriod.Monthly, "next-fiscal-period", "", "2024-06-01", "2024-06-30")]
    [DataRow(FiscalPeriod.FourWeekly, "this-fiscal-period", "", "2024-04-29", "2024-05-26")]
    [DataRow(FiscalPeriod.FourWeekly, "in-fiscal-period-and-year", "13 2023", "2024-03-02", "2024-03-31")]
    [DataRow(FiscalPeriod.Quarterly, "in-fiscal-year", "2023", "2023-04-01", "2024-03-31")]
    [DataRow(FiscalPeriod.Quarterly, "in-fiscal-period-and-year", "4 2023", "2024-01-01", "2024-03-31")]
    [DataRow(FiscalPeriod.Quarterly, "last-fiscal-year", "", "2023-04-01", "2024-03-31")]
    public void Fiscal_years_from_April_are_divided_as_set(FiscalPeriod period, string name, string values, string first, string last)
    {
        using var sample = new Sample();
        sample.Scope = sample.Scope with { Fiscal = new FiscalSettings(4, 1, period) };
        foreach (var (text, day) in new[] { ("before", Day(first).AddDays(-1)), ("first", Day(first)), ("last", Day(last)), ("next", Day(last).AddDays(1)) })
            sample.Add("contact", ("fullname", text), ("birthdate", day));
        var inside = string.Concat(values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(value => $"<value>{value}</value>"));
        CollectionAssert.AreEqual(new[] { "first", "last" }, sample.Where($"attribute='birthdate' operator='{name}'>{inside}</condition>"));
    }

    [TestMethod]
    public void A_period_beyond_those_of_the_year_holds_no_day()
    {
        using var sample = new Sample();
        sample.Scope = sample.Scope with { Fiscal = new FiscalSettings(4, 1, FiscalPeriod.SemiAnnually) };
        foreach (var month in Enumerable.Range(1, 12)) sample.Add("contact", ("fullname", "m" + month), ("birthdate", new DateTime(2023, month, 5)));
        Assert.IsEmpty(sample.Where("attribute='birthdate' operator='in-fiscal-period' value='3' />"));
        Assert.HasCount(6, sample.Where("attribute='birthdate' operator='in-fiscal-period' value='2' />"));
    }

    private static DateTime Utc(string text) => DateTime.SpecifyKind(Day(text), DateTimeKind.Utc);

    private static DateTime Day(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
