using System;
using System.Linq;

namespace Dataverse.Sandbox.WebApi.Tests;

/// <summary>Breaks requests: takes out, puts in and replaces pieces of the URL, a header or the body.</summary>
internal sealed class Mutations(Random random)
{
    private static readonly string[] Scraps =
    [
        "'", "\"", "(", ")", "{", "}", "[", "]", "$", "%00", "%2F..%2F", "&", "=", ",", "null", "-1", "99999999999999999999", "1e999",
        "\u0000", "é", "💥", "/", "//", ";", " or 1 eq 1", "--", "<", ">",
        "@odata.bind", "$ref", "not ", "((((((((", "eq", "0001-01-01", "9999-12-31T23:59:59Z", "true", "Microsoft.Dynamics.CRM.",
        "%", "%zz", "\\", "\u2028", "%EF%BF%BF", "\uFFFE", "\r\n", "\r\n\r\n", "--b", "--c--", "$1", ":", "HTTP/1.1", "W/\"", "*", "@odata.type", "ownerid",
        "statecode", "versionnumber", "createdon", "00000000-0000-0000-0000-000000000000", "{\"a\":", "[[[[[[[[", "1.7976931348623157E+309", "\u200b",
    ];

    /// <summary>The same request, broken in one place.</summary>
    public FuzzRequest Of(FuzzRequest request) => random.Next(5) switch
    {
        0 when request.Headers.Length > 0 => request with { Headers = [.. request.Headers.Select(Header)] },
        < 3 when request.Body.Length > 0 => request with { Body = Of(request.Body) },
        _ => request with { Url = Of(request.Url) },
    };

    // The name stays: an unknown header means nothing.
    private string Header(string header)
    {
        var colon = header.IndexOf(':', StringComparison.Ordinal) + 2;
        return header[..colon] + Of(header[colon..]).ReplaceLineEndings(" ");
    }

    private string Of(string text)
    {
        var mutated = text;
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var at = random.Next(mutated.Length);
            var length = Math.Min(random.Next(1, 8), mutated.Length - at);
            mutated = random.Next(3) switch
            {
                0 => mutated.Remove(at, length),
                1 => mutated.Insert(at, Scraps[random.Next(Scraps.Length)]),
                _ => mutated.Remove(at, length).Insert(at, Scraps[random.Next(Scraps.Length)]),
            };
            if (mutated.Length == 0) return text;
        }

        return mutated;
    }
}
