using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Domain.Products;
using Personas.Crm.Plugins.Choices;

namespace Personas.Crm.Plugins.Store;

/// <summary>Where a version stands, without what it says.</summary>
/// <param name="Id">The version's id.</param>
/// <param name="ProductId">The product's id.</param>
/// <param name="Name">The version's name, as messages show it.</param>
/// <param name="Number">Counts the versions of the product.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Effective">Its days.</param>
/// <param name="Editors">Who made or changed it.</param>
/// <param name="ContentHash">The hash of what was submitted; null for a draft.</param>
internal sealed record StoredVersion(
    Guid Id, Guid ProductId, string Name, int Number, VersionStatus Status, DateRange Effective, IReadOnlyList<Guid> Editors, string? ContentHash)
{
    private const string Product = "product";

    /// <summary>The currency of its amounts; null until it is created.</summary>
    public EntityReference? Currency { get; private init; }

    /// <summary>The hash of what was checked last; null when nobody kept a check.</summary>
    public string? CheckedHash { get; private init; }

    /// <summary>The table of the customers who may buy it, when it was read together with its product.</summary>
    public string CustomerTable { get; private init; } = Tables.Contact.LogicalName;

    /// <summary>The columns that it is read from.</summary>
    private static ColumnSet Columns => new(
        Tables.ProductVersion.ProductId, Tables.ProductVersion.Name, Tables.ProductVersion.Number, Tables.ProductVersion.StatusCode,
        Tables.ProductVersion.EffectiveFrom, Tables.ProductVersion.EffectiveTo, Tables.ProductVersion.Editors, Tables.ProductVersion.ContentHash,
        Tables.ProductVersion.CheckedHash, Tables.ProductVersion.TransactionCurrencyId);

    /// <summary>Asks for versions together with their products.</summary>
    public static QueryExpression Query()
    {
        var query = new QueryExpression(Tables.ProductVersion.LogicalName) { ColumnSet = Columns };
        var product = query.AddLink(Tables.Product.LogicalName, Tables.ProductVersion.ProductId, Tables.Product.ProductId);
        product.EntityAlias = Product;
        product.Columns = new ColumnSet(Tables.Product.CustomerTable);
        return query;
    }

    /// <summary>Its place in the product's life.</summary>
    public VersionSpan Span => new(Id, Number, Status, Effective);

    /// <summary>The version in a row of <see cref="Query"/>, or in an image.</summary>
    public static StoredVersion Of(Entity row) => new(
        row.Id,
        row.IdOf(Tables.ProductVersion.ProductId) ?? Guid.Empty,
        row.Text(Tables.ProductVersion.Name) ?? "",
        row.Number(Tables.ProductVersion.Number) ?? 0,
        StatusOf(row.Option<ProductVersionStatus>(Tables.ProductVersion.StatusCode)),
        new DateRange(row.Day(Tables.ProductVersion.EffectiveFrom), row.Day(Tables.ProductVersion.EffectiveTo)),
        EditorsIn(row.Text(Tables.ProductVersion.Editors)),
        row.Text(Tables.ProductVersion.ContentHash))
    {
        Currency = row.Reference(Tables.ProductVersion.TransactionCurrencyId),
        CheckedHash = row.Text(Tables.ProductVersion.CheckedHash),
        CustomerTable = StoredSegment.TableOf(TableOption(row)),
    };

    /// <summary>The domain's state behind a status reason; a draft when there is none yet.</summary>
    public static VersionStatus StatusOf(ProductVersionStatus? status) => status switch
    {
        ProductVersionStatus.InApproval => VersionStatus.InApproval,
        ProductVersionStatus.Approved => VersionStatus.Approved,
        ProductVersionStatus.Current => VersionStatus.Current,
        ProductVersionStatus.Superseded => VersionStatus.Superseded,
        ProductVersionStatus.Retired => VersionStatus.Retired,
        _ => VersionStatus.Draft,
    };

    /// <summary>The status reason of a state.</summary>
    public static ProductVersionStatus StatusOf(VersionStatus status) => status switch
    {
        VersionStatus.InApproval => ProductVersionStatus.InApproval,
        VersionStatus.Approved => ProductVersionStatus.Approved,
        VersionStatus.Current => ProductVersionStatus.Current,
        VersionStatus.Superseded => ProductVersionStatus.Superseded,
        VersionStatus.Retired => ProductVersionStatus.Retired,
        _ => ProductVersionStatus.Draft,
    };

    /// <summary>The ids in the column of editors.</summary>
    public static IReadOnlyList<Guid> EditorsIn(string? text) =>
        (text ?? "").Split([' '], StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).ToList();

    /// <summary>The column of editors, with one more of them.</summary>
    public static string EditorsText(IEnumerable<Guid> editors, Guid more) =>
        string.Join(" ", editors.Concat([more]).Distinct().Select(id => id.ToString("D")));

    private static CustomerTable? TableOption(Entity row) =>
        row.GetAttributeValue<AliasedValue?>(Product + "." + Tables.Product.CustomerTable)?.Value is OptionSetValue option
            ? (CustomerTable)option.Value
            : null;
}
