using System;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Images;
using Personas.Crm.Plugins.Store;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Segments;

/// <summary>A segment as it will be when the save goes through: what is written, over what was there.</summary>
internal sealed class SegmentDraft(Guid id, Entity target, SegmentSavingPreImage? before)
{
    /// <summary>The segment's id, also where the target names the row by its key; empty for one being created without one.</summary>
    public Guid Id => target.Id != Guid.Empty ? target.Id : id;

    /// <summary>The key.</summary>
    public string Key => (target.Contains(Segment.Key) ? target.Text(Segment.Key) : before?.Key) ?? "";

    /// <summary>As messages name it.</summary>
    public string Title => $"Segment '{Key}'";

    /// <summary>The name.</summary>
    public string Name => (target.Contains(Segment.Name) ? target.Text(Segment.Name) : before?.Name) ?? Key;

    /// <summary>The rule.</summary>
    public string? Expression => target.Contains(Segment.Expression) ? target.Text(Segment.Expression) : before?.Expression;

    /// <summary>The rule that is drafted beside the one in force.</summary>
    public string? DraftExpression => target.Contains(Segment.DraftExpression) ? target.Text(Segment.DraftExpression) : before?.DraftExpression;

    /// <summary>The logical name of the customers' table.</summary>
    public string CustomerTable =>
        StoredSegment.TableOf(target.Contains(Segment.CustomerTable) ? target.Option<CustomerTable>(Segment.CustomerTable) : before?.CustomerTable);

    /// <summary>The status.</summary>
    public SegmentStatus Status => SavedStatus.Of(target, WasStatus, SegmentStatus.Draft, SegmentStatus.Retired);

    /// <summary>Whether it is being created.</summary>
    public bool IsNew => before is null;

    /// <summary>The key before; null when it is being created.</summary>
    public string? WasKey => before?.Key;

    /// <summary>The customers' table before.</summary>
    public string? WasCustomerTable => before is null ? null : StoredSegment.TableOf(before.CustomerTable);

    /// <summary>The status before; null when it is being created.</summary>
    public SegmentStatus? WasStatus => before?.StatusCode;

    /// <summary>The hash of the rule before.</summary>
    public string? WasHash => before?.ExpressionHash;

    /// <summary>The number of the last published version; 0 when there is none.</summary>
    public int WasVersion => before?.Version ?? 0;

    /// <summary>Whether saving it with a rule of that hash brings another rule into force.</summary>
    public bool Publishes(string? hash) => Status == SegmentStatus.Published && (WasStatus != SegmentStatus.Published || WasHash != hash);
}
