using System;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json;
using Personas.Crm.Plugins.Pipeline;

namespace Personas.Crm.Plugins.Audiences;

/// <summary>Where a walk over the customers of an audience goes on, and the instant by which all of it is decided.</summary>
internal sealed record AudiencePosition
{
    private const int PageSize = 1000;

    private static readonly JsonSerializerSettings Compact = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        MissingMemberHandling = MissingMemberHandling.Error,
    };

    /// <summary>The key of the audience.</summary>
    [JsonProperty("k", Required = Required.Always)]
    public string Audience { get; init; } = "";

    /// <summary>The instant at which relative dates are looked at, in UTC ticks: the same for all parts.</summary>
    [JsonProperty("u", Required = Required.Always)]
    public long UtcTicks { get; init; }

    /// <summary>The count that it belongs to; null for a walk that counts nothing.</summary>
    [JsonProperty("i")]
    public Guid? Count { get; init; }

    /// <summary>The page of customers, from 1.</summary>
    [JsonProperty("p")]
    public int Page { get; init; } = 1;

    /// <summary>The platform's note about the page before; null on the first.</summary>
    [JsonProperty("c")]
    public string? Cookie { get; init; }

    /// <summary>The last customer of the page that is done; null when the page has not begun.</summary>
    [JsonProperty("a")]
    public Guid? After { get; init; }

    /// <summary>Customers looked at so far.</summary>
    [JsonProperty("n")]
    public int Customers { get; init; }

    /// <summary>Those of them who are in the audience.</summary>
    [JsonProperty("m")]
    public int Members { get; init; }

    /// <summary>Customers who could not be evaluated.</summary>
    [JsonProperty("x")]
    public int Skipped { get; init; }

    /// <summary>The instant.</summary>
    [JsonIgnore]
    public DateTime UtcNow => new(UtcTicks, DateTimeKind.Utc);

    /// <summary>The beginning.</summary>
    public static AudiencePosition Begin(string audience, DateTime utcNow) => new() { Audience = audience, UtcTicks = utcNow.Ticks };

    /// <summary>The beginning, or what an earlier call returned.</summary>
    public static AudiencePosition Of(string audience, DateTime utcNow, string? continuation)
    {
        if (string.IsNullOrEmpty(continuation)) return Begin(audience, utcNow);
        try
        {
            if (JsonConvert.DeserializeObject<AudiencePosition>(continuation!, Compact) is { Page: > 0, UtcTicks: > 0 } position
                && string.Equals(position.Audience, audience, StringComparison.OrdinalIgnoreCase)) return position;
        }
        catch (JsonException)
        {
            // Said below, as for any other text.
        }

        throw new Refusal($"Continuation: this is not what the last call for the audience '{audience}' returned. Leave it out to begin anew.");
    }

    /// <summary>The query's page.</summary>
    public PagingInfo Paging() => new() { PageNumber = Page, Count = PageSize, PagingCookie = Cookie };

    /// <summary>The position as text.</summary>
    public override string ToString() => JsonConvert.SerializeObject(this, Formatting.None, Compact);
}
