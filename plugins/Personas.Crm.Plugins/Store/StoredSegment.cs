using System;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Store;

/// <summary>A segment as it is stored, in any status.</summary>
internal sealed record StoredSegment(
    Guid Id, string Key, string Name, string CustomerTable, SegmentStatus Status, Choices.RefreshMode Mode,
        string? Expression, string? Hash, string? Dependencies, int Version)
{
    /// <summary>The rule that is being drafted beside the one in force; null when there is none.</summary>
    public string? DraftExpression { get; init; }

    /// <summary>The segment in a row that holds all its columns.</summary>
    public static StoredSegment Of(Entity row) => new(
        row.Id,
        row.Text(Tables.Segment.Key) ?? "",
        row.Text(Tables.Segment.Name) ?? "",
        TableOf(row.Option<CustomerTable>(Tables.Segment.CustomerTable)),
        row.Option<SegmentStatus>(Tables.Segment.StatusCode) ?? SegmentStatus.Draft,
        row.Option<Choices.RefreshMode>(Tables.Segment.RefreshMode) ?? Choices.RefreshMode.RealTime,
        row.Text(Tables.Segment.Expression),
        row.Text(Tables.Segment.ExpressionHash),
        row.Text(Tables.Segment.Dependencies),
        row.Number(Tables.Segment.Version) ?? 0)
    {
        DraftExpression = row.Text(Tables.Segment.DraftExpression),
    };

    /// <summary>What the segment depends on; nothing when it was never saved with an expression.</summary>
    public Dependencies? DependsOn => Dependencies is null ? null : Domain.Facts.Dependencies.Read(Dependencies);

    /// <summary>The logical name of the table behind the choice; contact when there is none.</summary>
    public static string TableOf(CustomerTable? choice) => choice == Choices.CustomerTable.Account ? Account.LogicalName : Contact.LogicalName;

    /// <summary>The choice of a table of customers.</summary>
    public static CustomerTable OptionOf(string table) => table == Account.LogicalName ? Choices.CustomerTable.Account : Choices.CustomerTable.Contact;

    /// <summary>The segment as it would be if its draft were in force.</summary>
    public SegmentText ToDraftText() => DraftExpression is null ? ToText() : ToText() with { Expression = DraftExpression, Dependencies = null };

    /// <summary>The segment as the domain takes it.</summary>
    public SegmentText ToText() => new(
        Id, Key, Name, CustomerTable, Expression, Dependencies,
        Status == SegmentStatus.Published ? VersionId.Of(Id, Version) : null,
        // The choice lists its options in the order of the domain's own enumeration; a test holds it to it.
        (Domain.Segments.RefreshMode)(Mode - Choices.RefreshMode.RealTime));
}
