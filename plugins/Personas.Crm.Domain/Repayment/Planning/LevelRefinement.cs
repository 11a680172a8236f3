using System;

namespace Personas.Crm.Domain.Repayment.Planning;

/// <summary>
/// Rounding every instalment can leave the last one far from the others. The level is then moved by steps for as long as that brings the last
/// instalment nearer. Tried only when it is off by more than half a step for each instalment, as Apache Fineract does: less cannot be helped.
/// </summary>
internal sealed class LevelRefinement(SchedulePlan plan)
{
    /// <summary>The schedule whose last instalment differs least from the level.</summary>
    public ScheduleRun Run()
    {
        var best = new ScheduleRun(plan, 0);
        if (!CanHelp(best)) return best;
        var step = Math.Sign(best.LastIsMoreBy) * plan.Terms.Rounding.Step;
        for (var nudge = step; ; nudge += step)
        {
            var next = new ScheduleRun(plan, nudge);
            if (next.Problem is not null || Math.Abs(next.LastIsMoreBy) >= Math.Abs(best.LastIsMoreBy)) return best;
            best = next;
        }
    }

    private bool CanHelp(ScheduleRun run)
    {
        var terms = plan.Terms;
        if (run.Problem is not null || terms.Regime == RoundingRegime.Report || !terms.Method.IsLevel || terms.Balloon?.AmortisedOver is not null) return false;
        var instalments = terms.Instalments - run.LevelledAt;
        return instalments > 1 && Math.Abs(run.LastIsMoreBy) > terms.Rounding.Step * (instalments / 2);
    }
}
