using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Dataverse.Sandbox.WebApi.Tests;

/// <summary>One request and what the answer must be, as a block of a .cases file writes it.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Head">Method and URL, then headers.</param>
/// <param name="Body">The body.</param>
/// <param name="Status">The expected status.</param>
/// <param name="Expected">Headers, <c>$.path = value</c>, <c>#$.path = count</c>, <c>~ text</c>, <c>!~ text</c>, and <c>let name = …</c>.</param>
internal sealed record ConformanceCase(string Title, IReadOnlyList<string> Head, string Body, int Status, IReadOnlyList<string> Expected)
{
    public static IReadOnlyList<ConformanceCase> Read(string file) =>
        [.. File.ReadAllText(file).Split("\n### ").Skip(1).Select(Parse)];

    private static ConformanceCase Parse(string block)
    {
        var lines = block.TrimEnd().Split('\n');
        var answer = Array.FindIndex(lines, line => line.StartsWith("=> ", StringComparison.Ordinal));
        var request = lines[1..answer];
        var end = Array.FindIndex(request, line => line.Length == 0);
        return new ConformanceCase(lines[0], end < 0 ? request : request[..end], end < 0 ? "" : string.Join('\n', request[(end + 1)..]).Trim('\n'),
            int.Parse(lines[answer][3..6], System.Globalization.CultureInfo.InvariantCulture),
            [.. lines[(answer + 1)..].Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))]);
    }
}
