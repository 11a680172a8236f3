using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Personas.Crm.Domain.Tests.Apr;

/// <summary>The published results beside the repository (../shared/oracles). Tests that read them are skipped where they are not.</summary>
internal static class Oracles
{
    public static IReadOnlyList<JObject> Cases(string name) => JArray.Parse(Text(name)).OfType<JObject>().ToArray();

    public static IReadOnlyList<string[]> Rows(string name) =>
        Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split(',')).ToArray();

    public static string Text(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "oracles", name);
            if (File.Exists(file)) return File.ReadAllText(file);
        }
        Assert.Inconclusive($"Skipped: ../shared/oracles/{name} is not beside the repository.");
        return string.Empty;
    }

    /// <summary>A sum of fractions as the files write times: <c>3/365+1/12</c>.</summary>
    public static decimal Sum(string fractions) => fractions.Split('+').Sum(Fraction);

    public static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    public static DateTime Day(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);

    private static decimal Fraction(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 1 ? Number(parts[0]) : Number(parts[0]) / Number(parts[1]);
    }
}
