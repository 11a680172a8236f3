using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Domain.Tests.Segments;

[TestClass]
public sealed class MembershipHistoryTests
{
    private static readonly DateTime Noon = new(2026, 5, 4, 12, 0, 0, DateTimeKind.Utc);

    [TestMethod]
    [DataRow("", 0, "")]
    [DataRow("+a@1", 0, "")]
    [DataRow("+a@1", 1, "a@1")]
    [DataRow("+a@1 -a@2", 1, "a@1")]
    [DataRow("+a@1 -a@2", 2, "")]
    [DataRow("+a@1 -a@2 +a@3", 9, "a@3")]
    [DataRow("+a@1 +b@2 -a@3 +c@4", 9, "b@2 c@4")]
    // In one instant: in and out again; out and in again; in, out, in.
    [DataRow("+a@1 -a@1", 1, "")]
    [DataRow("-a@1 +a@1", 1, "")]
    [DataRow("+a@1 -a@2 +a@2", 2, "a@2")]
    [DataRow("+a@1 +a@2 -a@2", 2, "a@2")]
    [DataRow("+a@1 -a@1 +a@1", 1, "a@1")]
    // The beginning was removed.
    [DataRow("-a@1", 9, "")]
    [DataRow("-a@1 +a@2", 9, "a@2")]
    [DataRow("-A@1 +a@2", 9, "a@2")]
    public void Memberships_as_of_an_instant(string changes, int asOf, string expected)
    {
        var members = MembershipHistory.At(changes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Change), Noon.AddHours(asOf));

        Assert.AreEqual(expected, string.Join(" ", members.Select(member => $"{member.Segment}@{(member.On - Noon).TotalHours}")));
    }

    [TestMethod]
    public void Every_past_instant_of_a_random_history_is_as_it_was_then()
    {
        var random = new Random(20260504);
        var changes = new List<PastChange<int>>();
        var log = new Dictionary<DateTime, string>();
        var members = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 500; i++)
        {
            var on = Noon.AddMinutes(i / 3);
            var segment = "s" + random.Next(12);
            var enters = members.Add(segment);
            if (!enters) members.Remove(segment);
            changes.Add(new PastChange<int>(segment, enters, on, i, i));
            log[on] = string.Join(" ", members);
        }
        var shuffled = changes.OrderBy(_ => random.Next()).ToList();

        foreach (var instant in log)
        {
            var found = MembershipHistory.At(shuffled, instant.Key).Select(member => member.Segment).Order(StringComparer.Ordinal);
            Assert.AreEqual(instant.Value, string.Join(" ", found));
        }
    }

    private static PastChange<int> Change(string text, int order)
    {
        var parts = text[1..].Split('@');
        var hours = int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
        return new PastChange<int>(parts[0], text[0] == '+', Noon.AddHours(hours), order, order);
    }
}
