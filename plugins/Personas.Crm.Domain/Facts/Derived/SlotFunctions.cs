using System;
using System.Linq;

namespace Personas.Crm.Domain.Facts.Derived;

/// <summary>From derived definitions to what computes their slots.</summary>
internal static class SlotFunctions
{
    /// <summary>The function of a definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="source">Gives the slot of a fact by its key.</param>
    public static SlotFunction Of(DerivedDefinition definition, Func<string, SourceSlot> source) => definition switch
    {
        ElapsedDefinition elapsed => new ElapsedClock(elapsed.Function, source(elapsed.Of)),
        AnniversaryDefinition anniversary => new AnniversaryClock(source(anniversary.Of)),
        MonthDayDefinition monthDay => new MonthDayFunction(source(monthDay.Of)),
        LengthDefinition length => new LengthFunction(source(length.Of)),
        BucketDefinition bucket => new BucketFunction(bucket, source(bucket.Of)),
        ConcatenationDefinition texts => new ConcatenationFunction(
            texts.Parts.Select(part => part.Fact is null ? part.Text : null).ToList(), texts.Sources.Select(source).ToList()),
        _ => throw new InvalidOperationException($"A {definition.GetType().Name} cannot be computed."),
    };
}
