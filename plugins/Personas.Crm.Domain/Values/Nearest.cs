using System;
using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Values;

/// <summary>Finds the known name that a misspelt one was probably meant to be.</summary>
internal static class Nearest
{
    /// <summary>"Did you mean …? " when a known name is at most a third of its letters away, else nothing.</summary>
    public static string Question(string written, IEnumerable<string> known)
    {
        var best = known
            .Select(name => new { name, distance = Distance(written.ToUpperInvariant(), name.ToUpperInvariant()) })
            .Where(candidate => candidate.distance * 3 <= Math.Max(written.Length, candidate.name.Length))
            .OrderBy(candidate => candidate.distance).ThenBy(candidate => candidate.name, StringComparer.Ordinal)
            .FirstOrDefault();
        return best is null ? string.Empty : $"Did you mean '{best.name}'? ";
    }

    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 10) return int.MaxValue / 4;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
