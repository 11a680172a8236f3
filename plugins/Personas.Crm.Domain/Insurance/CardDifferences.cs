using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Insurance;

/// <summary>What one package has otherwise than the next smaller one, in sentences: what it adds and leaves out, sums, deductibles, the premium.</summary>
internal sealed class CardDifferences(ProposalCard smaller, ProposalCard larger, string currency)
{
    public IReadOnlyList<string> Sentences() =>
        [.. smaller.Covers.Zip(larger.Covers, Of).SelectMany(sentences => sentences), .. Premiums()];

    private IEnumerable<string> Of(ProposalCover before, ProposalCover after)
    {
        if (before.Standing == CoverStanding.Missing && after.Standing == CoverStanding.Missing) yield break;
        if (before.Standing == CoverStanding.Missing)
        {
            yield return $"{(Has(after) ? "It also covers" : "It can also cover")} {Named(after)}: {Limits(after)}.";
            yield break;
        }
        if (after.Standing == CoverStanding.Missing)
        {
            yield return $"It does not cover {Named(after)}.";
            yield break;
        }
        if (before.Standing != after.Standing) yield return $"{after.Name} {Words(after.Standing)} there, and {Words(before.Standing)} in '{smaller.Name}'.";
        if (before.Sum != after.Sum) yield return $"{after.Name}: {Sum(after)} instead of {Sum(before)}.";
        if (before.Deductible != after.Deductible) yield return $"{after.Name}: {Deductible(after)} instead of {Deductible(before)}.";
    }

    private IEnumerable<string> Premiums()
    {
        if (larger.PerYear is not { } dear || smaller.PerYear is not { } cheap) yield break;
        yield return dear == cheap
            ? $"It costs the same as '{smaller.Name}'."
            : $"It costs {Money(dear > cheap ? dear - cheap : cheap - dear)} a year {(dear > cheap ? "more" : "less")} than '{smaller.Name}'.";
    }

    private static bool Has(ProposalCover cover) => cover.Standing is CoverStanding.Included or CoverStanding.Chosen;

    private static string Named(ProposalCover cover) => $"{cover.Name} ({Said.Choice(cover.Cover)})";

    private string Limits(ProposalCover cover) => cover.Deductible is null ? Sum(cover) : $"{Sum(cover)}, {Deductible(cover)}";

    private string Sum(ProposalCover cover) => cover.Sum is { } sum ? $"up to {Money(sum)}" : "without a limit";

    private string Deductible(ProposalCover cover) => cover.Deductible is { } own ? $"deductible {Money(own)}" : "no deductible";

    private static string Words(CoverStanding standing) => standing switch
    {
        CoverStanding.Included => "is included",
        CoverStanding.Chosen => "is added as asked for",
        _ => "can be added",
    };

    private string Money(decimal amount) => amount.ToString(amount == decimal.Truncate(amount) ? "N0" : "N2", CultureInfo.InvariantCulture) + " " + currency;
}
