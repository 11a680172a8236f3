using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Facts.Derived;

/// <summary>A function of other facts and of the moment.</summary>
public abstract record DerivedDefinition : FactDefinition
{
    /// <summary>The keys of the facts it is a function of, in the order of the definition.</summary>
    public abstract IReadOnlyList<string> Sources { get; }
}

/// <summary>Whole years, months or days since or until a date.</summary>
/// <param name="Function">The function.</param>
/// <param name="Of">The key of the date fact.</param>
public sealed record ElapsedDefinition(DerivedFunction Function, string Of) : DerivedDefinition
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Sources => [Of];
}

/// <summary>Days until a date comes round again: 0 on the day itself. 29 February comes round on 28 February of a common year.</summary>
/// <param name="Of">The key of the date fact.</param>
public sealed record AnniversaryDefinition(string Of) : DerivedDefinition
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Sources => [Of];
}

/// <summary>Month and day of a date as one number: 504 for 4 May, 229 for 29 February.</summary>
/// <param name="Of">The key of the date fact.</param>
public sealed record MonthDayDefinition(string Of) : DerivedDefinition
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Sources => [Of];
}

/// <summary>The number of characters of a text; a character outside the basic plane, such as an emoji, is one.</summary>
/// <param name="Of">The key of the text fact.</param>
public sealed record LengthDefinition(string Of) : DerivedDefinition
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Sources => [Of];
}

/// <summary>
/// Several facts and texts, one behind the other. Missing facts are left out and spaces at both ends cut off; missing when all the facts are.
/// </summary>
/// <param name="Parts">The facts and texts, in order.</param>
public sealed record ConcatenationDefinition(IReadOnlyList<TextPart> Parts) : DerivedDefinition
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Sources => Parts.Select(part => part.Fact).OfType<string>().ToList();
}

/// <summary>A part of a concatenation.</summary>
/// <param name="Fact">The key of a fact; null for a text.</param>
/// <param name="Text">The text; empty for a fact.</param>
public sealed record TextPart(string? Fact, string Text);

/// <summary>The band that a number lies in: the first band is below the first threshold, each further one begins with its threshold.</summary>
/// <param name="Of">The key of the number fact.</param>
/// <param name="Thresholds">Where bands begin, rising.</param>
/// <param name="Labels">What the bands are called, one more than thresholds: texts or whole numbers.</param>
public sealed record BucketDefinition(string Of, IReadOnlyList<decimal> Thresholds, IReadOnlyList<FactValue> Labels) : DerivedDefinition
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Sources => [Of];

    /// <summary>The number of the band that a number lies in.</summary>
    public int BandOf(decimal number)
    {
        var band = 0;
        while (band < Thresholds.Count && number >= Thresholds[band]) band++;
        return band;
    }
}
