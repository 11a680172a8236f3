using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Quotes;

namespace Personas.Crm.Domain.Insurance;

/// <summary>
/// Makes the proposals for a question: every package whose condition holds, priced. The one that was asked for is chosen; when none was, the
/// smallest that has all options that were.
/// </summary>
internal sealed class Proposals
{
    // What the figures are of when no term is asked for.
    public const int UsualMonths = 12;

    private readonly Question _question;
    private readonly QuoteRequest _request;
    private readonly ProductVersion _version;

    private Proposals(Question question, QuoteRequest request)
    {
        _question = question;
        _request = request;
        _version = question.Version;
    }

    /// <summary>The sheet for a question with its own sum and term, or with others that are tried.</summary>
    public static ProposalSheet Of(Question question, decimal? sum, int? term) =>
        new Proposals(question, question.Request with { SumInsured = sum, Term = term }).Sheet();

    private ProposalSheet Sheet()
    {
        var open = _version.Packages.OrderBy(package => package.Order).ThenBy(package => package.Id)
            .Select(package => new { package, decision = _question.Decide(_request.SumInsured, _request.Term, package.Name) })
            .Where(one => one.decision.Holds(one.package.Id)).ToList();
        var covers = new CardCovers(open.Select(one => one.package));
        return new ProposalSheet(Compared(Chosen(open.Select(one => Card(one.package, new PremiumPricing(one.decision), covers)).ToList())))
        {
            SumInsured = _request.SumInsured,
            Frequency = _version.PremiumFrequency,
            Months = _request.Term ?? UsualMonths,
        };
    }

    private ProposalCard Card(BenefitPackage package, PremiumPricing pricing, CardCovers covers)
    {
        var refusals = SumRefusals(package).Concat(pricing.Rating.Refusals).ToList();
        var isRated = pricing.Rating.Refusals.Count == 0;
        var card = new ProposalCard(package.Id, package.Name, covers.Of(package, _request, option => isRated ? pricing.Price(option) : null))
        {
            Sums = SumsInsured.Of(_version, package),
            NearestSum = Nearest(package),
            Refusals = refusals,
            MissingOptions = InsuranceRequest.MissingOptions(package, _request).ToList(),
        };
        return refusals.Count > 0 ? card : Priced(card, package, pricing);
    }

    private ProposalCard Priced(ProposalCard card, BenefitPackage package, PremiumPricing pricing)
    {
        var options = package.Benefits.Where(benefit => benefit.IsOptional && _request.Wants(benefit.Id, benefit.Name))
            .OrderBy(benefit => benefit.Order).ThenBy(benefit => benefit.Id);
        var premium = pricing.Of(package, _request.SumInsured, options);
        var months = _request.Term ?? UsualMonths;
        var plan = new PremiumPlan(premium.Final, _version.PremiumFrequency, Rounding.Of(_version.Repayment));
        return card with
        {
            Premium = premium,
            PerYear = premium.Final,
            PerPeriod = plan.Regular(months),
            FirstPeriod = plan.Of(_question.Start, months)[0].Amount,
            Total = plan.Total(months),
        };
    }

    private IEnumerable<QuoteRefusal> SumRefusals(BenefitPackage package)
    {
        if (!SumsInsured.IsNeeded(package)) yield break;
        if (_request.SumInsured is not { } sum)
            yield return new QuoteRefusal(RefusalKind.BadRequest, "sumInsured", "It is missing.", "Say for how much is insured.");
        else if (SumsInsured.Fault(_version, package, sum) is { } fault)
            yield return new QuoteRefusal(RefusalKind.OutsideLimits, "sumInsured", fault, "Choose another sum, or another package.", package.Id);
    }

    private decimal? Nearest(BenefitPackage package) =>
        SumsInsured.IsNeeded(package) && _request.SumInsured is { } sum && SumsInsured.Fault(_version, package, sum) is not null
            ? SumsInsured.Nearest(_version, package, sum)
            : null;

    private List<ProposalCard> Chosen(List<ProposalCard> cards)
    {
        var chosen = cards.FindIndex(card => card.Premium is not null && card.MissingOptions.Count == 0
            && (_request.Package is null || QuoteRequest.IsMeant(_request.Package, card.Package, card.Name)));
        if (chosen >= 0) cards[chosen] = cards[chosen] with { IsChosen = true };
        return cards;
    }

    private List<ProposalCard> Compared(List<ProposalCard> cards) => cards.Select((card, i) => i == 0
        ? card
        : card with { Differences = new CardDifferences(cards[i - 1], card, _version.Currency).Sentences() }).ToList();
}
