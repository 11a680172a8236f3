using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json;

namespace Personas.Crm.Plugins.Store;

/// <summary>Where a refresh over lists of customers goes on: the list, the page, and the last customer of it that is done.</summary>
internal sealed record RefreshPosition
{
    // As much as the column of the run takes.
    private const int Longest = 400;

    /// <summary>No customer of any table.</summary>
    public static readonly IReadOnlyDictionary<string, int> Nobody = new Dictionary<string, int>();

    private static readonly JsonSerializerSettings Compact = new() { NullValueHandling = NullValueHandling.Ignore };

    /// <summary>The list of customers, from 0.</summary>
    [JsonProperty("l")]
    public int Source { get; init; }

    /// <summary>The page, from 1.</summary>
    [JsonProperty("p")]
    public int Page { get; init; } = 1;

    /// <summary>The rows of a page.</summary>
    [JsonProperty("n")]
    public int Size { get; init; }

    /// <summary>The platform's note about the page before; null on the first.</summary>
    [JsonProperty("c")]
    public string? Cookie { get; init; }

    /// <summary>The last customer of the page that is done; null when the page has not begun.</summary>
    [JsonProperty("a")]
    public Guid? After { get; init; }

    /// <summary>How many customers each finished or open table had so far.</summary>
    [JsonProperty("s")]
    public Dictionary<string, int> Seen { get; init; } = [];

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static RefreshPosition Read(string text) => JsonConvert.DeserializeObject<RefreshPosition>(text)
        ?? throw new InvalidOperationException(
            "The run does not say where it stopped. Empty its continuation: it then begins again, which changes nothing that is right.");

    /// <summary>The same page with so many more customers done, of a table that is walked over as a whole, or of no such table.</summary>
    public RefreshPosition Past(Guid customer, string? table, int count) => this with { After = customer, Seen = table is null ? Seen : Add(table, count) };

    /// <summary>The beginning of the next page.</summary>
    public RefreshPosition NextPage(string? cookie) => this with { Page = Page + 1, Cookie = cookie, After = null };

    /// <summary>The beginning of the next list.</summary>
    public RefreshPosition NextSource() => new() { Source = Source + 1, Size = Size, Seen = Seen };

    /// <summary>The query's page.</summary>
    public PagingInfo Paging() => new() { PageNumber = Page, Count = Size, PagingCookie = Cookie };

    /// <summary>The position as text. A cookie that makes it too long is left out: the platform then counts the pages instead.</summary>
    public override string ToString()
    {
        var text = JsonConvert.SerializeObject(this, Formatting.None, Compact);
        return text.Length <= Longest ? text : JsonConvert.SerializeObject(this with { Cookie = null }, Formatting.None, Compact);
    }

    private Dictionary<string, int> Add(string table, int count) =>
        new(Seen) { [table] = (Seen.TryGetValue(table, out var seen) ? seen : 0) + count };
}
