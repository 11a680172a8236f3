using Personas.Crm.Domain.Repayment.Methods;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Repayment.Planning;

/// <summary>What instalments of 1 are worth at the first of their due dates.</summary>
/// <param name="Sum">All of them, each by its weight.</param>
/// <param name="Last">An amount of 1 that is paid with the last.</param>
internal readonly record struct LevelFactor(decimal Sum, decimal Last)
{
    // Below, 1 less a power close to 1 would lose digits that the sum keeps.
    private const decimal SmallestForFormula = 0.000001m;

    /// <summary>By the formula of an annuity where periods are equal, else the sum itself, which is exact for any periods.</summary>
    public static LevelFactor Of(Remaining remaining, LevelInstalments method)
    {
        var rate = remaining.Rate * remaining.Plan.RegularFraction;
        return method.IsLevel && remaining.Plan.IsRegular && rate > SmallestForFormula
            ? Formula(rate, remaining.Count)
            : Summed(remaining, method);
    }

    internal static LevelFactor Formula(decimal rate, int count)
    {
        var last = DecimalMath.Power(1 / (1 + rate), count - 1);
        return new LevelFactor((1 + rate - last) / rate, last);
    }

    internal static LevelFactor Summed(Remaining remaining, LevelInstalments method)
    {
        var plan = remaining.Plan;
        decimal rate = remaining.Rate, fraction = 0, discount = 1, worth = 1;
        var sum = method.Weight(remaining.Index - plan.FirstRepaid);
        for (var i = remaining.Index + 1; i < plan.Planned; i++)
        {
            if (plan.Fractions[i] != fraction) discount = 1 / (1 + (rate * (fraction = plan.Fractions[i])));
            worth *= discount;
            sum += method.IsLevel ? worth : worth * method.Weight(i - plan.FirstRepaid);
        }
        return new LevelFactor(sum, worth);
    }
}
