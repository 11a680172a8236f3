using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Dataverse.Sandbox.WebApi.Tests;

/// <summary>Runs cases one after the other against one server; what a case wrote, the next ones see.</summary>
internal sealed partial class ConformanceRun(TestServer server)
{
    private static readonly JsonSerializerSettings Plain = new()
        { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };

    private readonly Dictionary<string, string> _values = new()
    {
        ["acme"] = TestServer.Acme, ["globex"] = TestServer.Globex, ["ada"] = TestServer.Ada, ["grace"] = TestServer.Grace, ["alan"] = TestServer.Alan,
        ["call"] = TestServer.Call, ["user"] = TestServer.User, ["reader"] = TestServer.Reader, ["root"] = server.Client.BaseAddress!.AbsoluteUri,
        ["admin"] = server.Organization.AdminUserId.ToString("D"),
    };

    /// <summary>What is wrong; empty when the answer is as expected.</summary>
    public async Task<string> FaultsAsync(ConformanceCase one)
    {
        using var request = Request(one);
        using var response = await server.Client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        var faults = one.Expected.Select(line => Fault(Filled(line), response, body)).Where(fault => fault.Length > 0).ToList();
        if ((int)response.StatusCode != one.Status) faults.Insert(0, $"status {(int)response.StatusCode}, expected {one.Status}");
        return faults.Count == 0 ? "" : $"{one.Title}\n    {Filled(one.Head[0])}\n    {string.Join("\n    ", faults)}\n    answer: {Short(body)}";
    }

    private HttpRequestMessage Request(ConformanceCase one)
    {
        var parts = Filled(one.Head[0]).Split(' ', 2);
        var request = new HttpRequestMessage(new HttpMethod(parts[0]), new Uri(server.Client.BaseAddress!, parts[1]));
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + server.Server.Token);
        var body = Filled(one.Body);
        if (body.StartsWith("--", StringComparison.Ordinal)) body = body.Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n";
        if (body.Length > 0) request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { { "Content-Type", "application/json" } } };
        foreach (var header in one.Head.Skip(1).Select(line => Filled(line).Split(": ", 2)))
        {
            if (header[0] == "Content-Type") request.Content!.Headers.Remove("Content-Type");
            if (!(header[0] == "Content-Type" && request.Content!.Headers.TryAddWithoutValidation(header[0], header[1])))
            {
                request.Headers.Remove(header[0]);
                request.Headers.TryAddWithoutValidation(header[0], header[1]);
            }
        }

        return request;
    }

    private string Fault(string line, HttpResponseMessage response, string body)
    {
        if (line.StartsWith("let ", StringComparison.Ordinal)) return Let(line[4..].Split(" = ", 2), response, body);
        if (line.StartsWith("~ ", StringComparison.Ordinal)) return body.Contains(line[2..], StringComparison.Ordinal) ? "" : $"no '{line[2..]}' in the body";
        if (line.StartsWith("!~ ", StringComparison.Ordinal)) return body.Contains(line[3..], StringComparison.Ordinal) ? $"'{line[3..]}' is in the body" : "";
        if (line[0] is '$' or '#') return Path(line, body);
        var header = line.Split(": ", 2);
        var isThere = response.Headers.TryGetValues(header[0], out var found) || response.Content.Headers.TryGetValues(header[0], out found);
        var values = isThere ? string.Join(",", found!) : "";
        return values.Contains(header[1], StringComparison.Ordinal) ? "" : $"{header[0]} is '{values}', expected '{header[1]}'";
    }

    private string Let(string[] parts, HttpResponseMessage response, string body)
    {
        _values[parts[0]] = parts[1] == "id"
            ? Id().Match(string.Join(",", response.Headers.TryGetValues("OData-EntityId", out var url) ? url : [])).Value
            : Text(Json(body)?.SelectToken(Quoted(parts[1])));
        return _values[parts[0]].Length > 0 ? "" : $"nothing for {parts[0]}";
    }

    private static string Path(string line, string body)
    {
        var parts = line.TrimStart('#').Split(" = ", 2);
        var tokens = Json(body)?.SelectTokens(Quoted(parts[0])).ToArray() ?? [];
        var found = line[0] == '#' ? (tokens.FirstOrDefault() as JArray)?.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "no list"
            : tokens.Length == 0 ? "nothing" : string.Join(",", tokens.Select(Text));
        return found == parts[1] ? "" : $"{parts[0]} is {found}, expected {parts[1]}";
    }

    // Names with a dot or an @ are quoted for the JSON path.
    private static string Quoted(string path) => Annotation().Replace(path, match => $"['{match.Groups[1].Value}']");

    private static JToken? Json(string body)
    {
        try
        {
            return JsonConvert.DeserializeObject<JToken>(body, Plain);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Text(JToken? token) => token switch
    {
        null => "",
        { Type: JTokenType.Null } => "null",
        { Type: JTokenType.Boolean } => token.Value<bool>() ? "true" : "false",
        JValue value => value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => token.ToString(Formatting.None),
    };

    private string Filled(string text) => Variable().Replace(text, match => _values.GetValueOrDefault(match.Groups[1].Value, match.Value));

    private static string Short(string body) => body.Length <= 1200 ? body : body[..1200] + "…";

    [GeneratedRegex(@"\.(@[\w.]+)")]
    private static partial Regex Annotation();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Variable();

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
