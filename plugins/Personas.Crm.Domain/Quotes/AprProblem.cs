using System;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Quotes;

/// <summary>What a quote says of annual percentage rates.</summary>
internal static class AprProblem
{
    // Far finer than any rate is shown, and coarse enough that the same quote has the same digits wherever it is made again.
    private const int Decimals = 10;

    /// <summary>Why there is no rate, as a refusal of the quote names it.</summary>
    public static Problem Of(Problem problem) => problem with { Place = "apr" };

    /// <summary>The rate as it is kept.</summary>
    public static decimal Kept(decimal percent) => Math.Round(percent, Decimals, MidpointRounding.AwayFromZero);
}
