using System;
using System.Collections.Generic;
using Personas.Crm.Domain.Repayment.Planning;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Repayment.Methods;

/// <summary>Instalments that are the same, or grow by steps. An irregular first period changes all of them alike.</summary>
/// <param name="GrowthPercent">By how many percent they grow; 0 for an annuity.</param>
/// <param name="Every">After how many instalments.</param>
public sealed record LevelInstalments(decimal GrowthPercent, int Every) : RepaymentMethod
{
    private const decimal MostGrowth = 1_000_000;

    internal override bool IsLevel => GrowthPercent == 0;

    internal override bool FollowsRate => true;

    internal override bool TakesBalloon => true;

    /// <summary>The first instalment of all, that would make the remaining ones, each by its weight, worth what is owed less the balloon.</summary>
    internal override decimal Level(Remaining remaining)
    {
        var factor = LevelFactor.Of(remaining, this);
        return (remaining.Owed - (remaining.Balloon * factor.Last)) / factor.Sum;
    }

    internal override decimal Principal(decimal level, Turn turn) =>
        (IsLevel ? level : turn.Figures.Of(level * Weight(turn.Step))) - turn.Interest;

    /// <summary>What an instalment is in relation to the first one that repays capital, whose step is 0.</summary>
    internal decimal Weight(int step) => IsLevel ? 1 : DecimalMath.Power(1 + (GrowthPercent / 100), step / Every);

    internal override IEnumerable<Problem> Check(RepaymentTerms terms)
    {
        if (GrowthPercent is <= -100 or > 100)
            yield return new Problem("method.growthPercent", "Instalments cannot grow by this.", "Write more than -100 and at most 100 percent.");
        else if (Every < 1)
            yield return new Problem("method.every", "Instalments cannot grow after fewer than one instalment.", "Write 12 for every year of months.");
        else if (GrowsBeyond(MostGrowth, Math.Min(TermsCheck.MostInstalments, Math.Max(terms.Instalments, terms.Balloon?.AmortisedOver ?? 0))))
            yield return new Problem("method.growthPercent", "The last instalment would be more than a million times the first.",
                "Let them grow less, or less often.");
    }

    private bool GrowsBeyond(decimal most, int instalments)
    {
        var weight = 1m;
        for (var i = Every; i < instalments && weight <= most && GrowthPercent > 0; i += Every) weight *= 1 + (GrowthPercent / 100);
        return weight > most;
    }
}
