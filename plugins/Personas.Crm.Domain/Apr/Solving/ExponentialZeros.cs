using System;
using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Apr.Solving;

/// <summary>
/// All zeros of an exponential sum. With one change of sign there is exactly one. With more, the zeros of a derivative that has one change
/// less are found first: between two of them the sum only rises or only falls.
/// </summary>
internal static class ExponentialZeros
{
    /// <summary>The lowest force looked at: a rate of −99.9999998 % per year.</summary>
    public const decimal Least = -20;

    /// <summary>The highest force looked at: a rate of 2.4·10¹⁹ % per year.</summary>
    public const decimal Greatest = 40;

    // A sum that comes this near to zero at its turning point touches it.
    private const decimal Touching = 1e-20m;

    /// <summary>The zeros between the least and the greatest force, ascending.</summary>
    public static IReadOnlyList<Crossing> Of(ExponentialSum sum)
    {
        if (sum.SignChanges == 0) return [];
        var borders = Borders(sum);
        var signs = borders.Select((border, i) => Sign(sum, border, i > 0 && i < borders.Length - 1)).ToArray();
        var guess = sum.SignChanges == 1 ? sum.Guess() : Least;
        var zeros = new List<Crossing>();
        for (var i = 0; i < borders.Length; i++)
        {
            if (i > 0 && signs[i] * signs[i - 1] < 0)
                zeros.Add(new(Bracket.Solve(sum.At, borders[i - 1], borders[i], signs[i] > 0, guess), signs[i] > 0));
            if (signs[i] == 0) zeros.Add(new(borders[i], signs[i - 1] < 0 && signs[i + 1] > 0));
        }
        return zeros;
    }

    private static decimal[] Borders(ExponentialSum sum)
    {
        var turns = sum.SignChanges == 1 ? [] : Of(sum.Differentiated());
        return [Least, .. turns.Select(turn => turn.At), Greatest];
    }

    private static int Sign(ExponentialSum sum, decimal force, bool turns)
    {
        var value = sum.At(force).Value;
        if (turns && Math.Abs(value) <= Touching * sum.Largest) return 0;
        return value < 0 ? -1 : 1;
    }
}
