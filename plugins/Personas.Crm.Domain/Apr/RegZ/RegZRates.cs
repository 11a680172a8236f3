using System.Linq;
using Personas.Crm.Domain.Apr.Solving;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Apr.RegZ;

/// <summary>Solves the equation of appendix J.</summary>
internal static class RegZRates
{
    // ln(1 + i) from the least to the greatest rate, in steps that part the rates of any agreement a lender would write.
    private const decimal Lowest = -6.9m, Step = 0.01m;
    private const int Steps = 2070;

    /// <summary>The rate per unit-period; null when there is none above −99.9 %.</summary>
    public static decimal? Of(RegZEquation equation)
    {
        if (equation.SignChanges == 0) return null;
        var borders = equation.SignChanges == 1 ? [RegZEquation.Least, RegZEquation.Greatest] : Grid;
        var crossings = Enumerable.Range(1, borders.Length - 1)
            .Select(i => new { low = borders[i - 1], high = borders[i], before = Sign(equation, borders[i - 1]), after = Sign(equation, borders[i]) })
            .Where(part => part.before != part.after)
            .Select(part => new Crossing(Bracket.Solve(equation.At, part.low, part.high, part.after > 0, equation.Guess()), part.after > 0)).ToArray();
        if (crossings.Length == 0) return null;
        return (crossings.Any(crossing => crossing.Rises) ? crossings.Last(crossing => crossing.Rises) : crossings[crossings.Length - 1]).At;
    }

    private static decimal[] Grid { get; } = [.. Enumerable.Range(0, Steps).Select(i => DecimalMath.Exp(Lowest + (Step * i)) - 1)];

    private static int Sign(RegZEquation equation, decimal rate) => equation.At(rate).Value < 0 ? -1 : 1;
}
