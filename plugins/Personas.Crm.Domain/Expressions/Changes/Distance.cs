using System;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Changes;

/// <summary>
/// How far a value is from the one found, so that changes of different facts can be compared: of numbers the difference in relation to
/// the found one, a difference as large as that counting half; of dates the days, of which a year counts half; everything else counts 1.
/// Of two values of one fact the nearer one always counts less. A value that goes missing counts 2: it is seldom what anybody wants.
/// </summary>
internal static class Distance
{
    public static double Between(FactType type, in FactValue found, in FactValue to, Moment moment)
    {
        if (found == to) return 0;
        if (to.IsMissing) return 2;
        return type switch
        {
            FactType.Integer or FactType.Decimal or FactType.Money =>
                Numbers(found.IsMissing ? 0 : (double)found.AsNumber, (double)to.AsNumber, found.IsMissing),
            FactType.Date => Days((found.IsMissing ? moment.Today.Ticks : found.AsWhole) - to.AsWhole, found.IsMissing),
            FactType.DateTime => Days((found.IsMissing ? moment.UtcNow.Ticks : found.AsWhole) - to.AsWhole, found.IsMissing),
            FactType.Choices => Sets(found, to),
            _ => 1,
        };
    }

    // Without a value found, the one nearest to nothing, or to now, is the plainest.
    private static double Numbers(double found, double to, bool wasMissing) =>
        wasMissing ? 1 + (Math.Abs(to) / (Math.Abs(to) + 1e6)) : Math.Abs(found - to) / (Math.Abs(found - to) + Math.Max(1, Math.Abs(found)));

    private static double Days(long ticks, bool wasMissing)
    {
        var days = Math.Abs(ticks) / (double)TimeSpan.TicksPerDay;
        return (wasMissing ? 1 : 0) + (days / (days + 365));
    }

    private static double Sets(in FactValue found, in FactValue to)
    {
        var from = found.IsMissing ? [] : found.AsSet;
        var difference = 0;
        foreach (var option in to.AsSet) difference += Array.IndexOf(from, option) < 0 ? 1 : 0;
        foreach (var option in from) difference += Array.IndexOf(to.AsSet, option) < 0 ? 1 : 0;
        return difference;
    }
}
