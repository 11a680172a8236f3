using System;

namespace Personas.Crm.Domain.Repayment.Functions;

/// <summary>The rate for a period at which a value becomes zero: enclosed first, then halved and cut by secants.</summary>
internal static class RateSearch
{
    private const decimal Lowest = -0.9m;
    private const decimal Highest = 10m;
    private const int Grid = 109;

    /// <summary>The rate nearest to 0, from -90 % to 1,000 % a period; null when the value does not change its sign.</summary>
    public static decimal? Of(Func<decimal, decimal> value)
    {
        if (value(0) == 0) return 0;
        var step = (Highest - Lowest) / Grid;
        decimal? best = null;
        for (var i = 0; i < Grid; i++)
        {
            var low = Lowest + (i * step);
            if (Math.Sign(value(low)) == Math.Sign(value(low + step))) continue;
            var root = Between(value, low, low + step);
            if (best is null || Math.Abs(root) < Math.Abs(best.Value)) best = root;
        }
        return best;
    }

    private static decimal Between(Func<decimal, decimal> value, decimal low, decimal high)
    {
        var below = value(low);
        var above = value(high);
        for (var i = 0; i < 400 && high - low > 1e-24m; i++)
        {
            var middle = i % 2 == 0 && above != below ? low - (below * (high - low) / (above - below)) : (low + high) / 2;
            if (middle <= low || middle >= high) middle = (low + high) / 2;
            var at = value(middle);
            if (at == 0) return middle;
            if (Math.Sign(at) == Math.Sign(below))
            {
                low = middle;
                below = at;
            }
            else
            {
                high = middle;
                above = at;
            }
        }
        return (low + high) / 2;
    }
}
