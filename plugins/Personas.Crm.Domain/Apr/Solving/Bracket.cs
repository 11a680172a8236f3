using System;

namespace Personas.Crm.Domain.Apr.Solving;

/// <summary>
/// Newton's method held between two rates of opposite sign: a step that would leave them, or that no longer halves the one before the last,
/// is replaced by the middle. It therefore always arrives.
/// </summary>
internal static class Bracket
{
    // Two digits less than a rate holds, so that the last digits of sums do not keep the iteration going.
    private const decimal Fine = 1e-26m;
    private const int Most = 400;

    /// <summary>The rate between two at which an equation is zero.</summary>
    /// <param name="equation">Continuous, with a value of one sign at <paramref name="low"/> and of the other at <paramref name="high"/>.</param>
    /// <param name="low">The lower rate.</param>
    /// <param name="high">The higher rate.</param>
    /// <param name="rises">Whether the value is positive at the higher rate.</param>
    /// <param name="guess">Where to start; the middle is taken when it is not between the two.</param>
    public static decimal Solve(Func<decimal, Slope> equation, decimal low, decimal high, bool rises, decimal guess)
    {
        var rate = guess > low && guess < high ? guess : Middle(low, high);
        var last = high - low;
        var lastButOne = last;
        for (var i = 0; i < Most; i++)
        {
            var at = equation(rate);
            if (at.Value == 0) return rate;
            if (at.Value > 0 == rises) high = rate;
            else low = rate;

            var next = Next(at, rate, low, high, lastButOne);
            lastButOne = last;
            last = Math.Abs(next - rate);
            rate = next;
            if (last <= Fine * Math.Max(1, Math.Abs(rate))) return rate;
        }
        return rate;
    }

    private static decimal Next(Slope at, decimal rate, decimal low, decimal high, decimal lastButOne)
    {
        // Compared before dividing: a slope near zero would not give a decimal.
        var reach = Math.Min(high - low, lastButOne / 2) * Math.Abs(at.Change);
        if (at.Change == 0 || Math.Abs(at.Value) > reach) return Middle(low, high);
        var next = rate - (at.Value / at.Change);
        return next > low && next < high ? next : Middle(low, high);
    }

    private static decimal Middle(decimal low, decimal high) => low + ((high - low) / 2);
}
