using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json;

namespace Personas.Crm.Plugins.Store;

/// <summary>Where a refresh over tables of customers goes on: the page, and the last customer of it that is done.</summary>
internal sealed record RefreshPosition
{
    // As much as the column of the run takes.
    private const int Longest = 400;

    /// <summary>The table of customers.</summary>
    [JsonProperty("t")]
    public string Table { get; init; } = "";

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
    public static RefreshPosition Read(string text)
    {
        try
        {
            return JsonConvert.DeserializeObject<RefreshPosition>(text)
                ?? throw new Pipeline.Refusal("Continuation: it is empty. Leave the parameter out to go on where the run stopped.");
        }
        catch (JsonException)
        {
            throw new Pipeline.Refusal("Continuation: this is not what the last call returned. Leave the parameter out to go on where the run stopped.");
        }
    }

    /// <summary>The same page with so many more customers done.</summary>
    public RefreshPosition Past(Guid customer, int count) => this with
    {
        After = customer,
        Seen = new Dictionary<string, int>(Seen) { [Table] = (Seen.TryGetValue(Table, out var seen) ? seen : 0) + count },
    };

    /// <summary>The query's page.</summary>
    public PagingInfo Paging() => new() { PageNumber = Page, Count = Size, PagingCookie = Cookie };

    /// <summary>The position as text. A cookie that makes it too long is left out: the platform then counts the pages instead.</summary>
    public override string ToString()
    {
        var text = JsonConvert.SerializeObject(this, Formatting.None, Compact);
        return text.Length <= Longest ? text : JsonConvert.SerializeObject(this with { Cookie = null }, Formatting.None, Compact);
    }

    private static readonly JsonSerializerSettings Compact = new() { NullValueHandling = NullValueHandling.Ignore };
}
