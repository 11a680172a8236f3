using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Personas.Crm.Benchmarks;

/// <summary>The figures over transactions as a roll-up would store them: the same numbers that the aggregate facts give.</summary>
public static class SegbenchFigures
{
    /// <summary>The figures of a customer's transactions, by fact.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> Of(IReadOnlyList<Dictionary<string, object?>> transactions)
    {
        var now = Segbench.Moment.UtcNow;
        foreach (var days in new[] { 30, 90, 365 })
        {
            var within = transactions.Where(row => row["date"] is DateTime date && date >= now.Date.AddDays(-days) && date < now).ToList();
            var name = days.ToString(CultureInfo.InvariantCulture);
            yield return new KeyValuePair<string, object?>("count_" + name, within.Count);
            yield return new KeyValuePair<string, object?>("sum_" + name, Sum(within));
            yield return new KeyValuePair<string, object?>("travel_" + name, Sum(within.Where(row => Equals(row["category"], 3))));
        }
        yield return new KeyValuePair<string, object?>("count_all", transactions.Count);
        yield return new KeyValuePair<string, object?>("since_last", (int?)(now.Date - transactions.Max(row => (DateTime?)row["date"])?.Date)?.TotalDays);
    }

    private static decimal Sum(IEnumerable<Dictionary<string, object?>> rows) => rows.Sum(row => (decimal?)row["amount"]) ?? 0;
}
