using System;
using System.Collections.Generic;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dataverse.Sandbox.WebApi.Requests;

/// <summary>What a request is answered with; the server sends it, or a batch makes it a part.</summary>
/// <param name="Status">The HTTP status.</param>
public sealed record Answer(int Status)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 256 };

    /// <summary>The headers, Content-Type apart.</summary>
    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase) { ["OData-Version"] = "4.0" };

    /// <summary>The media type of the body; empty when there is none.</summary>
    public string ContentType { get; init; } = "";

    /// <summary>The body.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>The URL of the row that was written: what the parts of a change set refer to.</summary>
    public string RowUrl => Headers.GetValueOrDefault("OData-EntityId", "");

    /// <summary>An answer without body.</summary>
    public static Answer Empty(int status = 204) => new(status);

    /// <summary>An answer in JSON.</summary>
    public static Answer Json(int status, JsonNode body) => new(status)
    {
        ContentType = "application/json; odata.metadata=minimal",
        Body = JsonSerializer.SerializeToUtf8Bytes(body, Plain),
    };

    /// <summary>An answer in text.</summary>
    public static Answer Text(string text, string type = "text/plain") => new(200) { ContentType = type, Body = System.Text.Encoding.UTF8.GetBytes(text) };

    /// <summary>The same with a header more.</summary>
    public Answer With(string header, string? value)
    {
        if (!string.IsNullOrEmpty(value)) Headers[header] = value;
        return this;
    }
}
