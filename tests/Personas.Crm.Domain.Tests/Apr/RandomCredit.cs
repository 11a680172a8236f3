using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Personas.Crm.Domain.Apr;

namespace Personas.Crm.Domain.Tests.Apr;

/// <summary>Random credits: what is drawn, at once or in parts, and paid back, with and without interest.</summary>
internal static class RandomCredit
{
    /// <summary>One to four drawdowns, then one to forty payments at irregular times that return between a third and five times of it.</summary>
    public static Gen<TimedFlow[]> Any =>
        from drawdowns in Gen.Choose(1, 4)
        from drawn in Gen.ArrayOf(Gen.Choose(100, 10_000_000), drawdowns)
        from count in Gen.Choose(1, 40)
        from weights in Gen.ArrayOf(Gen.Choose(1, 1000), count)
        from gaps in Gen.ArrayOf(Gen.Choose(30, 200), count)
        from percent in Gen.Choose(33, 500)
        select Credit(drawn, weights, gaps, percent / 100m);

    /// <summary>120 to 480 monthly payments of one amount, and a charge at signing.</summary>
    public static Gen<TimedFlow[]> Long =>
        from cents in Gen.Choose(100_000, 100_000_000)
        from count in Gen.Choose(120, 480)
        from percent in Gen.Choose(50, 400)
        from charge in Gen.Choose(0, 50)
        select Level(cents / 100m, count, percent / 100m, charge / 1000m);

    /// <summary>
    /// A credit with a charge, its last flow, at any time from a month before the first drawdown to ten years after; below half of what is drawn.
    /// </summary>
    public static Gen<TimedFlow[]> WithCharge =>
        from credit in Any
        from days in Gen.Choose(-30, 3650)
        from share in Gen.Choose(0, 50)
        let drawn = credit[0].Amount
        select (TimedFlow[])[.. credit, TimedFlow.Payment(days / 365m, drawn * share / 100)];

    /// <summary>Drawdowns and payments in any order, as no lender would agree to them.</summary>
    public static Gen<TimedFlow[]> Wild =>
        from count in Gen.Choose(0, 30)
        from cents in Gen.ArrayOf(Gen.Choose(-1_000_000, 1_000_000), count)
        from days in Gen.ArrayOf(Gen.Choose(-100, 3650), count)
        select cents.Zip(days, (amount, day) => Flow(amount / 100m, day / 365m)).ToArray();

    /// <summary>One drawdown and payments on later days.</summary>
    public static Gen<TimedFlow[]> Dated =>
        from drawn in Gen.Choose(10_000, 10_000_000)
        from count in Gen.Choose(1, 60)
        from weights in Gen.ArrayOf(Gen.Choose(1, 1000), count)
        from gaps in Gen.ArrayOf(Gen.Elements(7, 14, 28, 30, 31, 91, 182), count)
        from percent in Gen.Choose(80, 300)
        select Credit([drawn], weights, gaps, percent / 100m);

    private static TimedFlow Flow(decimal amount, decimal years) => amount > 0 ? TimedFlow.Drawdown(years, amount) : TimedFlow.Payment(years, -amount);

    private static TimedFlow[] Credit(int[] drawn, int[] weights, int[] gaps, decimal returned)
    {
        var owed = drawn.Sum(cents => cents / 100m) * returned;
        var day = drawn.Length - 1;
        var payments = weights.Select((weight, i) => TimedFlow.Payment((day += gaps[i]) / 365m, decimal.Round(owed * weight / weights.Sum(), 2) + 0.01m));
        return [.. drawn.Select((cents, i) => TimedFlow.Drawdown(i / 365m, cents / 100m)), .. payments];
    }

    private static TimedFlow[] Level(decimal drawn, int count, decimal returned, decimal charge) =>
    [
        TimedFlow.Drawdown(0, drawn),
        TimedFlow.Payment(0, decimal.Round(drawn * charge, 2)),
        .. Enumerable.Range(1, count).Select(month => TimedFlow.Payment(month / 12m, decimal.Round(drawn * returned / count, 2) + 0.01m)),
    ];
}
