using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Store;

/// <summary>A segment whose members a warehouse brings, as it stood when the import began: who changes it meanwhile makes the import fail.</summary>
internal sealed class WarehouseSegment
{
    private readonly Entity _row;

    private WarehouseSegment(Entity row)
    {
        _row = row;
        Stored = StoredSegment.Of(row);
    }

    /// <summary>The segment.</summary>
    public StoredSegment Stored { get; }

    /// <summary>Reads it with its version.</summary>
    public static WarehouseSegment Read(IOrganizationService service, Guid id)
    {
        var columns = SegmentStore.Columns();
        columns.AddColumns(Segment.PublishedOn, Segment.LastRefreshedOn, Segment.MemberCount);
        return new WarehouseSegment(service.Retrieve(Segment.LogicalName, id, columns));
    }

    /// <summary>Refuses findings that are not those of the rule in force, or that would overwrite newer ones.</summary>
    public void Check(string hash, DateTime asOf)
    {
        if (Stored.Status != SegmentStatus.Published)
            throw new Refusal($"SegmentKey: the segment '{Stored.Key}' is not published. Publish it first.");
        if (Stored.Mode != RefreshMode.Manual)
            throw new Refusal($"SegmentKey: the segment '{Stored.Key}' follows the data by itself. Set its refresh mode to Manual, or let it.");
        if (!string.Equals(Stored.Hash, hash, StringComparison.OrdinalIgnoreCase))
            throw new Refusal($"ExpressionHash: the published rule of '{Stored.Key}', version {Stored.Version}, has the hash {Stored.Hash}. "
                + "Translate the segment again and run the new query.");
        NotBefore(Segment.PublishedOn, asOf, "was published");
        NotBefore(Segment.LastRefreshedOn, asOf, "was refreshed");
    }

    /// <summary>Notes as of when the memberships are, and how many. Fails when somebody changed the segment since it was read.</summary>
    public void Finish(IOrganizationService service, DateTime asOf, int more) => service.Execute(new UpdateRequest
    {
        ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
        Target = new Entity(Segment.LogicalName, _row.Id)
        {
            RowVersion = _row.RowVersion,
            [Segment.LastRefreshedOn] = asOf,
            [Segment.MemberCount] = Math.Max(0, (_row.Number(Segment.MemberCount) ?? 0) + more),
        },
    });

    private void NotBefore(string column, DateTime asOf, string what)
    {
        if (_row.Instant(column) is { } since && asOf < since)
            throw new Refusal(
                $"AsOf: the segment '{Stored.Key}' {what} at {since:yyyy-MM-dd HH:mm:ss} UTC, after your query. Translate it again and run the new query.");
    }
}
