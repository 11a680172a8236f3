using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Store;

/// <summary>
/// A refresh run as far as it got. A slice changes it and writes it in the same transaction as the memberships: after a crash it says the
/// truth.
/// </summary>
internal sealed class RefreshRunRow
{
    /// <summary>The row.</summary>
    public Guid Id { get; set; }

    /// <summary>The version of the row when it was read; it changes with every write.</summary>
    public string? RowVersion { get; init; }

    /// <summary>Whom it is about.</summary>
    public RefreshScope Scope { get; init; }

    /// <summary>The one segment, when the scope says so.</summary>
    public EntityReference? Segment { get; init; }

    /// <summary>The one customer, when the scope says so.</summary>
    public EntityReference? Customer { get; init; }

    /// <summary>The customers that it covers.</summary>
    public CustomerRange Range { get; init; } = CustomerRange.All;

    /// <summary>The run of which it is a part; null for a run of its own.</summary>
    public Guid? PartOf { get; init; }

    /// <summary>What started it.</summary>
    public Cause Mode { get; init; }

    /// <summary>How far it is.</summary>
    public RefreshRunStatus Status { get; set; }

    /// <summary>When its first slice began (UTC); null before.</summary>
    public DateTime? StartedOn { get; init; }

    /// <summary>Where the next slice begins; null at the beginning.</summary>
    public string? Continuation { get; set; }

    /// <summary>Customers evaluated so far.</summary>
    public int Customers { get; set; }

    /// <summary>Memberships opened so far.</summary>
    public int Entered { get; set; }

    /// <summary>Memberships closed so far.</summary>
    public int Left { get; set; }

    /// <summary>Requests made so far.</summary>
    public int Requests { get; set; }

    /// <summary>Customers that could not be evaluated.</summary>
    public int Parked { get; set; }

    /// <summary>Why not, a line each.</summary>
    public string Errors { get; set; } = "";

    /// <summary>How long it read, evaluated and wrote so far.</summary>
    public RefreshTimes Times { get; private set; } = new();

    /// <summary>The rules that it follows.</summary>
    public string? RulesHash { get; set; }

    /// <summary>Whether no slice of it is done yet.</summary>
    public bool IsNew => RulesHash is null;

    /// <summary>Whether there is nothing left to do.</summary>
    public bool IsOver => Status is RefreshRunStatus.Done or RefreshRunStatus.Failed;

    /// <summary>Makes the figures the sums of those of its parts.</summary>
    public void TakeUp(IReadOnlyCollection<RefreshRunRow> parts)
    {
        Customers = parts.Sum(part => part.Customers);
        Entered = parts.Sum(part => part.Entered);
        Left = parts.Sum(part => part.Left);
        Requests = parts.Sum(part => part.Requests);
        Parked = parts.Sum(part => part.Parked);
        Errors = string.Concat(parts.Select(part => part.Errors).Distinct());
        RulesHash = parts.Select(part => part.RulesHash).FirstOrDefault(hash => hash is not null);
        Times = RefreshTimes.Sum(parts.Select(part => part.Times).ToList());
    }

    /// <summary>Whether others do its work, each a range of the customers.</summary>
    public bool HasParts => Continuation == InParts;

    /// <summary>What the continuation of a run says whose work is done by its parts.</summary>
    public const string InParts = "parts";

    /// <summary>Reads a row that holds all columns.</summary>
    public static RefreshRunRow Of(Entity row) => new()
    {
        Id = row.Id,
        RowVersion = row.RowVersion,
        Scope = row.Option<RefreshScope>(RefreshRun.Scope) ?? RefreshScope.AllSegments,
        Segment = row.Reference(RefreshRun.SegmentId),
        Customer = row.Reference(RefreshRun.CustomerId),
        Range = CustomerRange.Read(row.Text(RefreshRun.From), row.Text(RefreshRun.To)),
        PartOf = row.Reference(RefreshRun.PartOfId)?.Id,
        Mode = row.Option<Cause>(RefreshRun.Mode) ?? Cause.Manual,
        Status = row.Option<RefreshRunStatus>(RefreshRun.StatusCode) ?? RefreshRunStatus.Queued,
        StartedOn = row.Instant(RefreshRun.StartedOn),
        Continuation = row.Text(RefreshRun.Continuation),
        Customers = row.Number(RefreshRun.Customers) ?? 0,
        Entered = row.Number(RefreshRun.Entered) ?? 0,
        Left = row.Number(RefreshRun.Left) ?? 0,
        Requests = row.Number(RefreshRun.Requests) ?? 0,
        Parked = row.Number(RefreshRun.Parked) ?? 0,
        Errors = row.Text(RefreshRun.Errors) ?? "",
        Times = new RefreshTimes(row.Number(RefreshRun.Reading) ?? 0, row.Number(RefreshRun.Evaluating) ?? 0, row.Number(RefreshRun.Writing) ?? 0),
        RulesHash = row.Text(RefreshRun.RuleSetHash),
    };
}
