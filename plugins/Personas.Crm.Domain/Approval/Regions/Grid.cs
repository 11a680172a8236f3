using System;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Approval.Regions;

/// <summary>
/// The positions that values of an ordered fact can have: cents of money, ten-thousandths of other decimals, whole numbers, days, seconds. What
/// lies between two of them nobody can have, so it is no gap.
/// </summary>
/// <param name="Kind">What a position counts: ones and ticks, or ten-thousandths.</param>
/// <param name="Step">How far neighbours are apart.</param>
/// <param name="Least">The first possible position.</param>
/// <param name="Most">The last possible position.</param>
internal sealed record Grid(ValueKind Kind, long Step, long Least, long Most)
{
    /// <summary>Beyond this nobody's values lie, and sums of positions do not overflow.</summary>
    public const long Far = 4_000_000_000_000_000_000;

    private const long Cent = FactValue.Parts / 100;

    // What a quote takes for a term.
    private const decimal MostMonths = 1200;

    /// <summary>The first position that is possible from one on; steps are counted from <see cref="Least"/> when that is known.</summary>
    public long FirstFrom(long position)
    {
        if (position <= Least && Least != -Far) return Least;
        var from = Math.Max(position, Least);
        return Origin + (Divide(from - Origin + Step - 1) * Step);
    }

    /// <summary>The last position that is possible up to one.</summary>
    public long LastTo(long position) => Origin + (Divide(Math.Min(position, Most) - Origin) * Step);

    /// <summary>The value at a position.</summary>
    public FactValue Value(long position) => Kind == ValueKind.Parts ? FactValue.OfParts(position) : FactValue.OfWhole(position);

    /// <summary>The positions of a fact.</summary>
    public static Grid Of(Fact fact)
    {
        var least = fact.Definition switch
        {
            AggregateDefinition { Function.Figure: Facts.Loading.Figure.Count or Facts.Loading.Figure.CountDistinct } => 0,
            Facts.Derived.AnniversaryDefinition => 0,
            Facts.Derived.LengthDefinition => 1,
            _ => -Far,
        };
        return fact.Type switch
        {
            FactType.Money => new Grid(ValueKind.Parts, Cent, least, Far),
            FactType.Decimal => new Grid(ValueKind.Parts, 1, least, Far),
            FactType.Date => new Grid(ValueKind.Whole, TimeSpan.TicksPerDay, Calendar.First.Ticks, Calendar.Last.Ticks),
            FactType.DateTime => new Grid(ValueKind.Whole, TimeSpan.TicksPerSecond, Calendar.First.Ticks, Calendar.Last.Ticks),
            _ => new Grid(ValueKind.Whole, 1, least, fact.Definition is Facts.Derived.AnniversaryDefinition ? 365 : Far),
        };
    }

    /// <summary>The amounts that can be asked for: more than nothing, within the version's limits, in its steps or at least rounded.</summary>
    public static Grid OfAmounts(ProductVersion version) =>
        Limited(ValueKind.Parts, FactValue.Parts, Math.Max(1, Position(version.Repayment.RoundingStep, FactValue.Parts)), version.Amounts, version.AmountStep);

    /// <summary>The terms that can be asked for, in months.</summary>
    public static Grid OfTerms(ProductVersion version) => Limited(ValueKind.Whole, 1, 1, version.Terms with { To = version.Terms.To ?? MostMonths },
        version.TermStep);

    private static Grid Limited(ValueKind kind, long ones, long smallest, AmountRange limits, decimal? step)
    {
        var least = Math.Max(smallest, limits.From is { } from ? Position(from, ones) : smallest);
        var most = limits.To is { } to ? Position(to, ones) : Far;
        return new Grid(kind, step is { } by && by > 0 ? Math.Max(smallest, Position(by, ones)) : smallest, least, most);
    }

    private static long Position(decimal number, long ones) => Math.Abs(number) > Far / ones ? Far * Math.Sign(number) : (long)decimal.Ceiling(number * ones);

    private long Origin => Least == -Far ? 0 : Least;

    // Rounded down, below zero as well.
    private long Divide(long distance) => (distance / Step) - (distance % Step < 0 ? 1 : 0);
}
