using System;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Approval.Regions;

/// <summary>Chooses values for examples that people like to read.</summary>
internal static class RoundNumber
{
    /// <summary>The roundest possible position in a stretch: 6,000 rather than 5,000.01; for dates the end that is known.</summary>
    public static long Within(long first, long last, Grid grid, bool isNumber)
    {
        if (first == last) return first;
        var isOpenBelow = first <= -Grid.Far + 1;
        var isOpenAbove = last >= Grid.Far - grid.Step;
        if (!isNumber) return first <= grid.Least ? last : first;
        var anchor = isOpenAbove ? (isOpenBelow ? 0 : first) : last;
        for (var unit = Magnitude(Math.Abs(anchor), grid); unit >= grid.Step && unit > 0; unit /= 10)
        {
            var position = isOpenBelow ? anchor - Remainder(anchor, unit) : first + Remainder(-first, unit);
            if (position >= first && position <= last && grid.FirstFrom(position) == position) return position;
        }
        return isOpenBelow ? last : first;
    }

    private static long Magnitude(long anchor, Grid grid)
    {
        var unit = grid.Kind == ValueKind.Parts ? FactValue.Parts : 1L;
        if (anchor < unit)
            while (unit > anchor && unit > grid.Step) unit /= 10;
        while (unit <= anchor / 10) unit *= 10;
        return unit;
    }

    private static long Remainder(long number, long unit) => ((number % unit) + unit) % unit;
}
