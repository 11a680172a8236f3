using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Personas.Crm.Domain.Tests.Repayment;

/// <summary>The published schedules and day counts, which live beside the repository; a test that needs them is inconclusive where they are not.</summary>
internal static class RepaymentOracles
{
    public static string Text(string name) => File.ReadAllText(Path(name));

    /// <summary>The rows of a table without its heading; the one column in quotes may hold commas.</summary>
    public static IReadOnlyList<string[]> Rows(string name) =>
        File.ReadLines(Path(name)).Skip(1).Where(line => line.Length > 0).Select(Split).ToList();

    public static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    public static DateTime Date(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);

    private static string[] Split(string line)
    {
        if (line[0] != '"') return line.Split(',');
        var end = line.IndexOf('"', 1);
        return [line[1..end], line[(end + 2)..]];
    }

    private static string Path(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = System.IO.Path.Combine(folder.FullName, "shared/oracles", name);
            if (File.Exists(path)) return path;
        }
        Assert.Inconclusive($"Skipped: ../shared/oracles/{name} is not beside the repository.");
        return string.Empty;
    }
}
