using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Dataverse.Sandbox.Query.Operators;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Tests.Query;

/// <summary>The recorded date cases, in both dialects and in several time zones: they are stated in the user's local time.</summary>
[TestClass]
public sealed class DateCaseTests
{
    private static readonly string[] Zones = ["UTC", "Europe/Bucharest", "America/New_York", "Pacific/Guadalcanal"];

    [TestMethod]
    public void Our_cases_hold() => Hold(Path.Combine(AppContext.BaseDirectory, "Query", "Cases", "dates.csv"), 80);

    [TestMethod]
    public void The_cases_of_the_oracle_hold()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Personas.Crm.sln"))) root = root.Parent;
        var file = root is null ? "" : Path.Combine(root.FullName, "..", "shared", "oracles", "segment_date_cases.csv");
        if (!File.Exists(file))
            Assert.Inconclusive("../shared/oracles/segment_date_cases.csv is not beside this repository; the same cases stand in Cases/dates.csv.");
        Hold(file, 36);
    }

    private static void Hold(string file, int atLeast)
    {
        var cases = File.ReadLines(file).Skip(1).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(',')).ToList();
        Assert.IsGreaterThanOrEqualTo(atLeast, cases.Count);
        var wrong = cases.SelectMany(one => Zones.SelectMany(zone => Wrong(one, TimeZoneInfo.FindSystemTimeZoneById(zone)))).ToList();
        Assert.IsEmpty(wrong, string.Join(Environment.NewLine, wrong));
    }

    private static IEnumerable<string> Wrong(string[] one, TimeZoneInfo zone)
    {
        var (name, parameter, now, value, expected) = (one[0], one[1], Local(one[2]), Local(one[3]), bool.Parse(one[4]));
        using var sample = new Sample();
        sample.Scope = sample.Scope with { TimeZone = zone, UtcNow = TimeZoneInfo.ConvertTimeToUtc(now, zone) };
        sample.Add("contact", ("fullname", "Ada"), ("seenon", TimeZoneInfo.ConvertTimeToUtc(value, zone)), ("remindon", value));
        foreach (var column in new[] { "seenon", "remindon" })
        {
            var values = parameter.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var inside = string.Concat(values.Select(text => $"<value>{text}</value>"));
            if (sample.Where($"attribute='{column}' operator='{name}'>{inside}</condition>").Length == 1 != expected)
                yield return $"FetchXML {string.Join(",", one)} in {zone.Id} on {column}";
            var typed = new ConditionExpression(column, OperatorTable.Named(name, "").Code, [.. values.Select(Typed)]);
            if (sample.Where(typed).Length == 1 != expected) yield return $"QueryExpression {string.Join(",", one)} in {zone.Id} on {column}";
        }
    }

    private static object Typed(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : Local(text);

    private static DateTime Local(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
