using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Products;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Products;

/// <summary>The version that the parameters of a custom API name.</summary>
internal static class AskedVersion
{
    /// <summary>The version with an id.</summary>
    /// <exception cref="Refusal">There is none that the caller may read.</exception>
    public static StoredVersion Of(Turn turn, string parameter, Guid? id) => id is { } known
        ? VersionStore.Find(turn.AsCaller, known)
            ?? throw new Refusal($"{parameter}: there is no version {known:D}. Give the id of a version of a product.")
        : throw new Refusal($"{parameter}: it is missing. Give the id of a version of a product.");

    /// <summary>The version of a product that a new one is copied from: the one that is named, else the latest.</summary>
    /// <exception cref="Refusal">The parameters name no product, or one without versions, or a version of another product.</exception>
    public static StoredVersion ToCopy(Turn turn, string? code, Guid? product, Guid? version)
    {
        if (version is not null && code is null && product is null) return Of(turn, "FromVersionId", version);
        var found = ProductOf(turn, code, product);
        var versions = VersionStore.Of(turn.AsCaller, found.Id);
        if (version is { } id)
            return versions.FirstOrDefault(known => known.Id == id) ?? throw new Refusal(
                $"FromVersionId: {id:D} is no version of product '{found.Name}'. Give one of its versions, or leave it out for the latest.");
        return versions.OrderBy(known => known.Number).LastOrDefault(known => known.Status != VersionStatus.Retired)
            ?? versions.OrderBy(known => known.Number).LastOrDefault()
            ?? throw new Refusal($"ProductCode: product '{found.Name}' has no version to copy. Create its first version by hand.");
    }

    /// <summary>The version with an id, or the current one of the product with a code.</summary>
    /// <exception cref="Refusal">The parameters name neither, or both, or a product that has no current version.</exception>
    public static StoredVersion InForce(Turn turn, string? code, Guid? version)
    {
        if (string.IsNullOrWhiteSpace(code) == version is null) throw new Refusal("ProductCode, VersionId: give exactly one of them.");
        if (version is not null) return Of(turn, "VersionId", version);
        var product = ProductOf(turn, code, null);
        return VersionStore.Of(turn.AsCaller, product.Id).FirstOrDefault(known => known.Status == VersionStatus.Current)
            ?? throw new Refusal($"ProductCode: product '{product.Name}' has no current version. Give the id of one of its versions.");
    }

    /// <summary>The version in force of a product that a version belongs to; null when there is none.</summary>
    public static StoredVersion? Current(Turn turn, StoredVersion version) =>
        VersionStore.Of(turn.AsCaller, version.ProductId).FirstOrDefault(known => known.Status == VersionStatus.Current);

    private static EntityReference ProductOf(Turn turn, string? code, Guid? id)
    {
        if (string.IsNullOrWhiteSpace(code) == id is null) throw new Refusal("ProductCode, ProductId: give exactly one of them.");
        return ProductStore.Find(turn.AsCaller, code, id)
            ?? throw new Refusal(id is null
                ? $"ProductCode: there is no product '{code}'. Write the code of a product."
                : $"ProductId: there is no product {id:D}. Give the id of a product.");
    }
}
