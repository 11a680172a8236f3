using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dataverse.Sandbox.WebApi.Requests;

namespace Dataverse.Sandbox.Server.Door;

/// <summary>What goes back over HTTP.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The media type of the body; empty when there is none.</param>
/// <param name="Body">The body.</param>
internal sealed record Reply(int Status, string ContentType, ReadOnlyMemory<byte> Body)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Further headers.</summary>
    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What the page may load and who may show it.</summary>
    public string Policy { get; init; } = ContentPolicy.Page;

    /// <summary>An answer of the Web API.</summary>
    public static Reply Of(Answer answer)
    {
        var reply = new Reply(answer.Status, answer.ContentType, answer.Body);
        foreach (var (name, value) in answer.Headers) reply.Headers[name] = value;
        return reply;
    }

    /// <summary>A page.</summary>
    public static Reply Html(string html, int status = 200) => new(status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html));

    /// <summary>A document for programs.</summary>
    public static Reply Json(JsonNode json) => new(200, "application/json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(json, Plain));

    /// <summary>Look elsewhere, with a GET.</summary>
    public static Reply To(string url, int status = 302) => new Reply(status, "", default).With("Location", url);

    /// <summary>The same with a header more.</summary>
    public Reply With(string header, string value)
    {
        Headers[header] = value;
        return this;
    }
}
