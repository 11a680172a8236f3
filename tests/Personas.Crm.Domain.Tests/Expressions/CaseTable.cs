using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Personas.Crm.Domain.Tests.Expressions;

/// <summary>Reads tables whose lines are parts between bars; lines that begin with # are comments.</summary>
internal static class CaseTable
{
    public static IEnumerable<object[]> Read(string feature, string file, int parts) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, feature, "Cases", file))
            .Where(line => line.Trim().Length > 0 && !line.StartsWith('#'))
            .Select(line => Split(line, parts, file));

    private static object[] Split(string line, int parts, string file)
    {
        var split = line.Split(" | ").Select(part => part.Trim()).ToArray();
        return split.Length == parts ? split : throw new FormatException($"{file}: '{line}' has {split.Length} parts, not {parts}.");
    }
}
