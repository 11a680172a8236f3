using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Dataverse.Sandbox.WebApi.Model;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.WebApi.Requests;

/// <summary>One request, of the server or of a batch.</summary>
internal sealed record Call
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64 };
    private Dictionary<string, StringValues>? _query;

    /// <summary>The HTTP method, upper case.</summary>
    public required string Method { get; init; }

    /// <summary>The whole URL.</summary>
    public required Uri Url { get; init; }

    /// <summary>Where the service begins: <c>http://…/api/data/v9.2/</c>.</summary>
    public required Uri Root { get; init; }

    /// <summary>The headers.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The tables and APIs as the Web API names them.</summary>
    public required ServiceModel Model { get; init; }

    /// <summary>The service of the user who asks.</summary>
    public required IOrganizationService Service { get; init; }

    /// <summary>The user who asks.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The user who is signed in, and may act as that one.</summary>
    public required Guid SignedInId { get; init; }

    /// <summary>What the client prefers.</summary>
    public Preferences Preferences => Preferences.Of(Header("Prefer"));

    /// <summary>The options of the query, decoded.</summary>
    public IReadOnlyDictionary<string, StringValues> Query => _query ??= QueryHelpers.ParseQuery(Url.Query);

    /// <summary>The path below the service's root, still encoded.</summary>
    public string Path => Url.AbsolutePath.Length > Root.AbsolutePath.Length ? Url.AbsolutePath[Root.AbsolutePath.Length..].Trim('/') : "";

    /// <summary>A header, or null.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>An option of the query, or null.</summary>
    public string? Option(string name) => Query.TryGetValue(name, out var value) ? value.FirstOrDefault() : null;

    /// <summary>The body as a JSON object; an empty body is an empty object.</summary>
    /// <exception cref="JsonException">It is not JSON, not an object, or nested too deep.</exception>
    public JsonElement ReadObject()
    {
        using var document = JsonDocument.Parse(Body.IsEmpty ? "{}"u8.ToArray() : Body, Strict);
        if (document.RootElement.ValueKind != JsonValueKind.Object) throw new JsonException("it is not an object. Write { … }.");
        return document.RootElement.Clone();
    }
}
