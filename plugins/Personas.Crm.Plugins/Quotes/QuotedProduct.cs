using System;
using Personas.Crm.Domain.Products;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Quotes;

/// <summary>The version that a quote is asked of: the one in force of a product, or a certain one, which may be a draft.</summary>
/// <param name="Version">The version.</param>
/// <param name="IsOffered">Whether it is in force at the moment of the quote; otherwise the quote is a simulation.</param>
internal sealed record QuotedProduct(OfferedVersion Version, bool IsOffered)
{
    /// <summary>The version that the parameters of a call name.</summary>
    /// <exception cref="Refusal">They name none, or one that cannot be quoted, or one that is not in force and whose quote is to be kept.</exception>
    public static QuotedProduct Of(Turn turn, string? code, Guid? version, QuotedMoment at, bool save)
    {
        if (string.IsNullOrWhiteSpace(code) == version is null) throw new Refusal("ProductCode, VersionId: give exactly one of them.");
        if (version is null) return InForce(turn, code!, at);
        return save
            ? throw new Refusal("Save: a quote of a version that is named is a simulation and is not kept. Give the ProductCode instead.")
            : new QuotedProduct(Named(turn, version.Value), false);
    }

    /// <summary>The version, made ready. A draft is read as the caller, an approved one for everybody alike.</summary>
    public ReadyVersion Ready(Turn turn) =>
        Version.Span.Status == VersionStatus.Draft || Version.Hash is null ? ReadyVersion.OfDraft(turn, Version) : ReadyVersion.Of(turn, Version);

    private static QuotedProduct InForce(Turn turn, string code, QuotedMoment at)
    {
        var product = OfferedProducts.Find(turn.Elevated(Elevation.Offers), code)
            ?? throw new Refusal($"ProductCode: there is no product '{code}'. Write the code of a product.");
        if (!product.IsActive && at.IsNow)
            throw new Refusal($"ProductCode: product '{product.Code}' is retired and is sold no more. Write the code of another product.");
        var version = product.InForce(at.Moment.Today) ?? throw new Refusal(
            $"ProductCode: no version of product '{product.Code}' is in force on {at.Moment.Today:yyyy-MM-dd}. "
            + "Approve a version that begins by then, or ask for another day.");
        return new QuotedProduct(version, true);
    }

    private static OfferedVersion Named(Turn turn, Guid id) =>
        OfferedProducts.Find(turn.AsCaller, id) is { Versions.Count: 1 } product
            ? product.Versions[0]
            : throw new Refusal($"VersionId: there is no version {id:D}. Give the id of a version of a product.");
}
