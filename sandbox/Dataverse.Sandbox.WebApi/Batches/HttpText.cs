using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Dataverse.Sandbox.WebApi.Errors;

namespace Dataverse.Sandbox.WebApi.Batches;

/// <summary>A request as a part of a batch writes it: method and URL, headers, an empty line, the body.</summary>
internal sealed partial record HttpText(string Method, string Url, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>Reads a request. <c>$1</c> stands for the row that the part with that Content-ID has written.</summary>
    public static HttpText Read(byte[] content, IReadOnlyDictionary<string, string> urls)
    {
        var text = Encoding.UTF8.GetString(content).TrimStart('\r', '\n');
        var end = EndOfHead().Match(text);
        var head = (end.Success ? text[..end.Index] : text).Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
        var first = head[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (first.Length < 2) throw WebApiException.Query($"A part of the batch begins with '{head[0]}'. Write METHOD URL HTTP/1.1.");
        // A URL may hold spaces that the client did not encode; the protocol's version is what comes last.
        var url = string.Join(' ', first[^1].StartsWith("HTTP/", StringComparison.OrdinalIgnoreCase) ? first[1..^1] : first[1..]);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in head.Skip(1).Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries)).Where(line => line.Length == 2))
            headers[line[0]] = line[1];
        var body = end.Success ? text[(end.Index + end.Length)..].Trim() : "";
        return new HttpText(first[0].ToUpperInvariant(), Resolved(url, urls), headers, Encoding.UTF8.GetBytes(ResolvedBody(body, urls)));
    }

    // In a body only whole texts that begin with $n are references; an amount of $1 is not.
    private static string ResolvedBody(string body, IReadOnlyDictionary<string, string> urls) => urls.Count == 0 ? body
        : BodyReference().Replace(body, match =>
            urls.TryGetValue(match.Groups["id"].Value, out var url) ? $"{match.Groups["head"].Value}\"{url}" : match.Value);

    private static string Resolved(string url, IReadOnlyDictionary<string, string> urls)
    {
        if (urls.Count == 0) return url;
        var match = UrlReference().Match(url);
        return match.Success && urls.TryGetValue(match.Groups["id"].Value, out var known) ? known + url[match.Length..] : url;
    }

    [GeneratedRegex("\r?\n\r?\n")]
    private static partial Regex EndOfHead();

    [GeneratedRegex(@"^/?\$(?<id>\w+)(?=[/?]|$)")]
    private static partial Regex UrlReference();

    [GeneratedRegex(@"(?<head>@odata\.(?:bind|id)""\s*:\s*)""/?\$(?<id>\w+)(?=[""/])")]
    private static partial Regex BodyReference();
}
