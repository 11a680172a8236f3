using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Domain.Products;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Pipeline;

namespace Personas.Crm.Plugins.Store;

/// <summary>Reads versions of products, and writes where they stand.</summary>
internal static class VersionStore
{
    private const string Table = Tables.ProductVersion.LogicalName;

    /// <summary>The version with an id; null when there is none that the service's user may read.</summary>
    public static StoredVersion? Find(IOrganizationService service, Guid id)
    {
        var query = StoredVersion.Query();
        query.Criteria.AddCondition(Tables.ProductVersion.ProductVersionId, ConditionOperator.Equal, id);
        return service.RetrieveMultiple(query).Entities.Select(StoredVersion.Of).FirstOrDefault();
    }

    /// <summary>What was submitted of a version, as JSON; null of a draft.</summary>
    public static string? Content(IOrganizationService service, Guid id) =>
        service.Retrieve(Table, id, new ColumnSet(Tables.ProductVersion.Content)).Text(Tables.ProductVersion.Content);

    /// <summary>What the last check of a version found, as JSON; null when nobody kept any.</summary>
    public static string? Findings(IOrganizationService service, Guid id) =>
        service.Retrieve(Table, id, new ColumnSet(Tables.ProductVersion.Findings)).Text(Tables.ProductVersion.Findings);

    /// <summary>All versions of a product.</summary>
    public static IReadOnlyList<StoredVersion> Of(IOrganizationService service, Guid product)
    {
        var query = StoredVersion.Query();
        query.Criteria.AddCondition(Tables.ProductVersion.ProductId, ConditionOperator.Equal, product);
        return service.All(query).Select(StoredVersion.Of).ToList();
    }

    /// <summary>
    /// Takes the version for the rest of the transaction, so that nobody submits it while somebody changes it: the second one waits here, and then
    /// sees what the first one did.
    /// </summary>
    /// <exception cref="Refusal">There is no such version.</exception>
    public static StoredVersion Take(IOrganizationService service, Guid id, DateTime utcNow)
    {
        if (Find(service, id) is null) throw new Refusal($"pcrm_versionid: there is no version {id:D}. Choose a version of a product.");
        service.Update(new Entity(Table, id) { [Tables.ProductVersion.ChangedOn] = utcNow });
        return Find(service, id)!;
    }

    /// <summary>Takes the product for the rest of the transaction, so that two of its versions are not approved at once.</summary>
    public static IReadOnlyList<StoredVersion> TakeProduct(IOrganizationService service, Guid product, DateTime utcNow)
    {
        service.Update(new Entity(Tables.Product.LogicalName, product) { [Tables.Product.ChangedOn] = utcNow });
        return Of(service, product);
    }

    /// <summary>The version that a part of a part belongs to.</summary>
    public static Guid VersionOf(IOrganizationService service, EntityReference whole) =>
        service.Retrieve(whole.LogicalName, whole.Id, new ColumnSet(Tables.PriceItem.VersionId)).IdOf(Tables.PriceItem.VersionId) ?? Guid.Empty;

    /// <summary>Notes that somebody had a hand in a version.</summary>
    public static void AddEditor(IOrganizationService service, StoredVersion version, Guid user)
    {
        if (version.Editors.Contains(user)) return;
        service.Update(new Entity(Table, version.Id) { [Tables.ProductVersion.Editors] = StoredVersion.EditorsText(version.Editors, user) });
    }

    /// <summary>The products of which a version begins or ends by a day, and its state does not say so yet.</summary>
    public static IReadOnlyList<Guid> DueProducts(IOrganizationService service, DateTime day)
    {
        var query = StoredVersion.Query();
        var begins = new FilterExpression(LogicalOperator.And);
        begins.AddCondition(Tables.ProductVersion.StatusCode, ConditionOperator.Equal, (int)ProductVersionStatus.Approved);
        begins.AddCondition(Tables.ProductVersion.EffectiveFrom, ConditionOperator.OnOrBefore, day);
        var ends = new FilterExpression(LogicalOperator.And);
        ends.AddCondition(Tables.ProductVersion.StatusCode, ConditionOperator.Equal, (int)ProductVersionStatus.Current);
        ends.AddCondition(Tables.ProductVersion.EffectiveTo, ConditionOperator.OnOrBefore, day.AddDays(-1));
        query.Criteria.FilterOperator = LogicalOperator.Or;
        query.Criteria.Filters.Add(begins);
        query.Criteria.Filters.Add(ends);
        return service.All(query).Select(row => row.IdOf(Tables.ProductVersion.ProductId)!.Value).Distinct().ToList();
    }

    /// <summary>Brings the states of a product's versions in line with a day, and tells the product which one is current.</summary>
    /// <returns>The versions whose state changed, as they are now.</returns>
    public static IReadOnlyList<VersionSpan> Align(IOrganizationService service, Guid product, DateTime day)
    {
        var timeline = new VersionTimeline(Of(service, product).Select(version => version.Span));
        var lagging = timeline.Lagging(day);
        foreach (var due in lagging)
            service.Update(new Entity(Table, due.Id) { [Tables.ProductVersion.StatusCode] = StoredVersion.StatusOf(due.Status).Value() });
        var current = timeline.InForce(day) is { Status: not VersionStatus.Retired } version ? version.Id : (Guid?)null;
        var row = service.Retrieve(Tables.Product.LogicalName, product, new ColumnSet(Tables.Product.CurrentVersionId));
        if (row.IdOf(Tables.Product.CurrentVersionId) != current)
            service.Update(new Entity(Tables.Product.LogicalName, product)
            {
                [Tables.Product.CurrentVersionId] = current is { } id ? new EntityReference(Table, id) : null,
            });
        return lagging;
    }
}
