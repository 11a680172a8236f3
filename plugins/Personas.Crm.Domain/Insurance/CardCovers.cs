using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Quotes;

namespace Personas.Crm.Domain.Insurance;

/// <summary>The covers of packages as rows: a benefit of the same name and kind is the same row in all of them.</summary>
internal sealed class CardCovers
{
    private readonly IReadOnlyList<ProposalCover> _rows;

    /// <param name="packages">The packages, from the smallest: their benefits give the rows, in this order.</param>
    public CardCovers(IEnumerable<BenefitPackage> packages)
    {
        var rows = new List<ProposalCover>();
        foreach (var benefit in packages.SelectMany(package => package.Benefits.OrderBy(benefit => benefit.Order).ThenBy(benefit => benefit.Id)))
            if (!rows.Exists(row => IsRow(row, benefit))) rows.Add(new ProposalCover(benefit.Name, benefit.Cover, CoverStanding.Missing));
        _rows = rows;
    }

    /// <summary>The rows as a package has them.</summary>
    /// <param name="package">The package.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="price">What an optional benefit costs a year; null when nobody knows.</param>
    public IReadOnlyList<ProposalCover> Of(BenefitPackage package, QuoteRequest request, Func<Benefit, decimal?> price) =>
        _rows.Select(row => package.Benefits.FirstOrDefault(benefit => IsRow(row, benefit)) is { } found ? Of(found, request, price) : row).ToList();

    private static ProposalCover Of(Benefit benefit, QuoteRequest request, Func<Benefit, decimal?> price) =>
        new(benefit.Name, benefit.Cover, Standing(benefit, request))
        {
            Benefit = benefit.Id,
            Sum = benefit.SumAmount ?? (benefit.SumPercent * request.SumInsured / 100),
            Deductible = benefit.Deductible is > 0 ? benefit.Deductible : null,
            Premium = benefit.IsOptional ? price(benefit) : null,
            Description = benefit.Description,
        };

    private static CoverStanding Standing(Benefit benefit, QuoteRequest request)
    {
        if (!benefit.IsOptional) return CoverStanding.Included;
        return request.Wants(benefit.Id, benefit.Name) ? CoverStanding.Chosen : CoverStanding.Optional;
    }

    private static bool IsRow(ProposalCover row, Benefit benefit) =>
        row.Cover == benefit.Cover && string.Equals(row.Name, benefit.Name, StringComparison.OrdinalIgnoreCase);
}
