using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Plugins.Products;

namespace Personas.Crm.Plugins.Store;

/// <summary>Copies a version with all its parts. References between parts lead to the copies; all else stays as it is.</summary>
internal sealed class VersionCopy(IOrganizationService service, DateTime utcNow)
{
    // The platform's own columns, and those that begin anew with the copy.
    private static readonly HashSet<string> Left =
    [
        "statecode", "statuscode", "createdon", "createdby", "modifiedon", "modifiedby", "createdonbehalfby", "modifiedonbehalfby", "versionnumber",
        "ownerid", "owningbusinessunit", "owningteam", "owninguser", "organizationid", "exchangerate", "overriddencreatedon", "importsequencenumber",
        "timezoneruleversionnumber", "utcconversiontimezonecode",
        Tables.ProductVersion.Name, Tables.ProductVersion.Number, Tables.ProductVersion.EffectiveFrom, Tables.ProductVersion.EffectiveTo,
        Tables.ProductVersion.AuthorId, Tables.ProductVersion.Editors, Tables.ProductVersion.SubmittedById, Tables.ProductVersion.SubmittedOn,
        Tables.ProductVersion.ApproverId, Tables.ProductVersion.ApprovedOn, Tables.ProductVersion.ChangeSummary, Tables.ProductVersion.ApprovalNote,
        Tables.ProductVersion.ContentHash, Tables.ProductVersion.Content, Tables.ProductVersion.Findings, Tables.ProductVersion.CheckedOn,
        Tables.ProductVersion.CheckedHash, Tables.ProductVersion.Impact, Tables.ProductVersion.ImpactedOn, Tables.ProductVersion.CopiedFromId,
        Tables.ProductVersion.ChangedOn,
    ];

    private readonly Dictionary<Guid, Guid> _copies = [];

    /// <summary>Makes the copy, a draft without dates.</summary>
    /// <param name="source">The version to copy.</param>
    /// <param name="summary">Why there is a new one; null when nobody says.</param>
    /// <returns>The id of the copy.</returns>
    public Guid Make(StoredVersion source, string? summary)
    {
        // Nobody changes the source while it is copied.
        if (source.Status == Domain.Products.VersionStatus.Draft) VersionStore.Take(service, source.Id, utcNow);
        var row = service.Retrieve(Tables.ProductVersion.LogicalName, source.Id, new ColumnSet(allColumns: true));
        var parts = PartKind.All.SelectMany(kind => Rows(kind.Table, source.Id)).ToList();
        foreach (var original in parts.Concat([row])) _copies[original.Id] = Guid.NewGuid();
        var copy = Copy(row, isPart: false);
        copy[Tables.ProductVersion.CopiedFromId] = row.ToEntityReference();
        copy[Tables.ProductVersion.ChangeSummary] = summary;
        service.Create(copy);
        foreach (var part in parts) service.Create(Copy(part, isPart: true));
        foreach (var discount in parts.Where(part => part.Contains(Tables.Discount.RequiresId))) Require(discount);
        return copy.Id;
    }

    private IEnumerable<Entity> Rows(string table, Guid version)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(allColumns: true) };
        query.Criteria.AddCondition(Tables.PriceItem.VersionId, ConditionOperator.Equal, version);
        return service.All(query);
    }

    private Entity Copy(Entity row, bool isPart)
    {
        var copy = new Entity(row.LogicalName, _copies[row.Id]);
        foreach (var pair in row.Attributes)
            if (IsCopied(pair.Key, row.LogicalName, isPart)) copy[pair.Key] = pair.Value is EntityReference reference ? Copied(reference) : pair.Value;
        return copy;
    }

    // What a discount needs may be copied after it, so that is written at the end.
    private static bool IsCopied(string column, string table, bool isPart) =>
        (isPart && column == Tables.PriceItem.Name) || (!Left.Contains(column) && !column.EndsWith("_base", StringComparison.Ordinal)
            && column != table + "id" && column != Tables.Discount.RequiresId);

    private EntityReference Copied(EntityReference reference) =>
        _copies.TryGetValue(reference.Id, out var copy) ? new EntityReference(reference.LogicalName, copy) : reference;

    private void Require(Entity discount) => service.Update(new Entity(discount.LogicalName, _copies[discount.Id])
    {
        [Tables.Discount.RequiresId] = Copied(discount.Reference(Tables.Discount.RequiresId)!),
    });
}
