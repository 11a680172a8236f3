using System;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Audiences;

/// <summary>
/// A count of an audience in progress. What was counted stands in the audience's own row; a caller holds nothing but the number of the count,
/// so that nobody can hand in figures. A changed rule or list takes the count away with the size.
/// </summary>
internal sealed class AudienceCount
{
    private readonly IOrganizationService _service;
    private readonly Entity _row;

    private AudienceCount(IOrganizationService service, Entity row, AudiencePosition from)
    {
        _service = service;
        _row = row;
        From = from;
    }

    /// <summary>How far it has come.</summary>
    public AudiencePosition From { get; }

    /// <summary>Begins, or goes on with the count that a continuation names.</summary>
    /// <exception cref="Refusal">There is no such count, or no more.</exception>
    public static AudienceCount Open(IOrganizationService service, StoredAudience audience, DateTime utcNow, string? continuation)
    {
        var row = AudienceStore.Counting(service, audience.Id);
        if (string.IsNullOrEmpty(continuation))
            return new AudienceCount(service, row, AudiencePosition.Begin(audience.Key, utcNow) with { Count = Guid.NewGuid() });
        var stored = row.Text(Audience.Counting) is { } text ? AudiencePosition.Of(audience.Key, utcNow, text) : null;
        return stored?.Count is { } count && Guid.TryParse(continuation, out var named) && named == count
            ? new AudienceCount(service, row, stored)
            : throw new Refusal($"Continuation: this is not what the last call for the audience '{audience.Key}' returned, or its rule or lists changed since. "
                + "Leave it out to begin anew.");
    }

    /// <summary>Writes down how far it came.</summary>
    /// <returns>What the next call takes.</returns>
    public string Keep(AudiencePosition position)
    {
        RefuseIfChanged();
        AudienceStore.WriteCounting(_service, _row.Id, position.ToString());
        return position.Count!.Value.ToString("D");
    }

    /// <summary>Writes the figures: everybody was counted.</summary>
    public void Finish(AudiencePosition position)
    {
        RefuseIfChanged();
        AudienceStore.WriteSize(_service, _row.Id, position.Members, position.Customers, position.UtcNow);
    }

    // Meanwhile its rule or lists may have become others: the figures would be of neither.
    private void RefuseIfChanged()
    {
        if (AudienceStore.Counting(_service, _row.Id).RowVersion != _row.RowVersion)
            throw new Refusal("AudienceKey: the audience was changed while it was counted. Call again.");
    }
}
