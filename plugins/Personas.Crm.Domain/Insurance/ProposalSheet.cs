using System;
using System.Collections.Generic;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Quotes;

namespace Personas.Crm.Domain.Insurance;

/// <summary>The packages that a customer may have, side by side, from the smallest. All cards have the same covers in the same order.</summary>
/// <param name="Cards">The packages.</param>
public sealed record ProposalSheet(IReadOnlyList<ProposalCard> Cards)
{
    /// <summary>The sum insured that was asked for, in the product's currency; null for none.</summary>
    public decimal? SumInsured { get; init; }

    /// <summary>How often the premium is paid.</summary>
    public ChargeFrequency Frequency { get; init; }

    /// <summary>How many months the figures are of.</summary>
    public int Months { get; init; }
}

/// <summary>One package as it is proposed.</summary>
/// <param name="Package">The package's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Covers">What it covers, and what only others do.</param>
public sealed record ProposalCard(Guid Package, string Name, IReadOnlyList<ProposalCover> Covers)
{
    /// <summary>Whether the quote is of this package.</summary>
    public bool IsChosen { get; init; }

    /// <summary>The sums that it can insure.</summary>
    public AmountRange Sums { get; init; } = AmountRange.Any;

    /// <summary>The nearest sum that it can insure; null when the one that was asked for can be.</summary>
    public decimal? NearestSum { get; init; }

    /// <summary>Why it cannot be had as asked for; empty when it can.</summary>
    public IReadOnlyList<QuoteRefusal> Refusals { get; init; } = [];

    /// <summary>The options that were asked for and that it does not have, as they were named.</summary>
    public IReadOnlyList<string> MissingOptions { get; init; } = [];

    /// <summary>How the premium of a year comes about; null when there is none, and so for the figures that follow.</summary>
    public Waterfall? Premium { get; init; }

    /// <summary>The premium of a year.</summary>
    public decimal? PerYear { get; init; }

    /// <summary>What is paid each time.</summary>
    public decimal? PerPeriod { get; init; }

    /// <summary>What is paid the first time of a year, which bears what dividing leaves.</summary>
    public decimal? FirstPeriod { get; init; }

    /// <summary>All that is paid in the months of the sheet.</summary>
    public decimal? Total { get; init; }

    /// <summary>What is otherwise than in the next smaller package, in sentences; empty for the smallest.</summary>
    public IReadOnlyList<string> Differences { get; init; } = [];
}

/// <summary>A cover of a package.</summary>
/// <param name="Name">The benefit's name.</param>
/// <param name="Cover">What it covers.</param>
/// <param name="Standing">Whether the package has it.</param>
public sealed record ProposalCover(string Name, InsuranceCover Cover, CoverStanding Standing)
{
    /// <summary>The benefit's id; null when the package does not have it.</summary>
    public Guid? Benefit { get; init; }

    /// <summary>What is paid at most, in the product's currency; null for no limit, or when the package does not have it.</summary>
    public decimal? Sum { get; init; }

    /// <summary>What the insured bears of each claim; null for nothing.</summary>
    public decimal? Deductible { get; init; }

    /// <summary>What an optional benefit adds a year before discounts; null for an included one.</summary>
    public decimal? Premium { get; init; }

    /// <summary>What it means.</summary>
    public string? Description { get; init; }
}

/// <summary>Whether a package has a cover.</summary>
public enum CoverStanding
{
    /// <summary>It does not.</summary>
    Missing,

    /// <summary>It is part of the package.</summary>
    Included,

    /// <summary>It can be had with the package.</summary>
    Optional,

    /// <summary>It is optional, and was asked for.</summary>
    Chosen,
}
