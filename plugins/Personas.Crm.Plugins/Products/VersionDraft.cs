using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Products;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Products;

/// <summary>A version as it will be when the save goes through: what is written, over what was there.</summary>
internal sealed class VersionDraft(Guid id, Entity target, Entity? before)
{
    // Written by the solution; what somebody else writes there is dropped.
    private static readonly string[] Kept =
    [
        Tables.ProductVersion.Name, Tables.ProductVersion.Number, Tables.ProductVersion.AuthorId, Tables.ProductVersion.Editors,
        Tables.ProductVersion.SubmittedById, Tables.ProductVersion.SubmittedOn, Tables.ProductVersion.ApproverId, Tables.ProductVersion.ApprovedOn,
        Tables.ProductVersion.ContentHash, Tables.ProductVersion.Content, Tables.ProductVersion.Findings, Tables.ProductVersion.CheckedOn,
        Tables.ProductVersion.CheckedHash, Tables.ProductVersion.Impact, Tables.ProductVersion.ImpactedOn, Tables.ProductVersion.CopiedFromId,
        Tables.ProductVersion.ChangedOn,
    ];

    // What says nothing about the product, and can be written whatever the state.
    private static readonly string[] Notes =
    [
        Tables.ProductVersion.ProductVersionId, Tables.ProductVersion.StatusCode, Tables.ProductVersion.StateCode, Tables.ProductVersion.ApprovalNote,
        Tables.ProductVersion.ChangeSummary, Tables.ProductVersion.OwnerId,
    ];

    /// <summary>The version's id.</summary>
    public Guid Id { get; } = target.Id != Guid.Empty ? target.Id : id;

    /// <summary>Whether it is being created.</summary>
    public bool IsNew => before is null;

    /// <summary>Its name, as messages show it.</summary>
    public string Title => before?.Text(Tables.ProductVersion.Name) is { } name ? $"Version '{name}'" : "The version";

    /// <summary>The product's id; null when none is given.</summary>
    public Guid? ProductId => (target.Contains(Tables.ProductVersion.ProductId) ? target : before)?.IdOf(Tables.ProductVersion.ProductId);

    /// <summary>Where it stood.</summary>
    public VersionStatus Was => StoredVersion.StatusOf(WasStatus);

    /// <summary>Where it will stand.</summary>
    public VersionStatus Becomes =>
        StoredVersion.StatusOf(SavedStatus.Of(target, WasStatus, ProductVersionStatus.Draft, ProductVersionStatus.Retired));

    /// <summary>The columns of the product's terms that are written with other values than they had.</summary>
    public IReadOnlyList<string> ChangedTerms => target.Attributes
        .Where(pair => IsTerm(pair.Key) && !SameValue.Are(pair.Value, Before(pair.Key))).Select(pair => pair.Key).ToList();

    /// <summary>Drops what somebody wrote into columns that the solution writes.</summary>
    public void DropForged()
    {
        foreach (var column in Kept) target.Attributes.Remove(column);
    }

    private ProductVersionStatus? WasStatus => before?.Option<ProductVersionStatus>(Tables.ProductVersion.StatusCode);

    private static bool IsTerm(string column) => !Kept.Contains(column) && !Notes.Contains(column);

    private object? Before(string column) => before?.Contains(column) == true ? before[column] : null;
}
