using System;
using System.Collections.Generic;

namespace Personas.Crm.Domain.Pricing;

/// <summary>How a rate or an amount came about: a base, and what was added or taken off, each with its reason.</summary>
/// <param name="Steps">The steps in their order; their changes add up to <paramref name="Final"/>.</param>
/// <param name="Final">What it came to: percent a year of a rate, money of a charge.</param>
public sealed record Waterfall(IReadOnlyList<WaterfallStep> Steps, decimal Final);

/// <summary>One step of a waterfall.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What it is called: the name of the row, or of the limit.</param>
/// <param name="Row">The row of the version it comes from; null when it comes from the version itself.</param>
/// <param name="Change">What it adds (of the first step: all of it) or, negative, takes off: percentage points, or money.</param>
/// <param name="After">What there is after it.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record WaterfallStep(StepKind Kind, string Name, Guid? Row, decimal Change, decimal After, string Reason)
{
    /// <summary>What a rating factor multiplies by; null for a step that is none.</summary>
    public decimal? Factor { get; init; }
}
