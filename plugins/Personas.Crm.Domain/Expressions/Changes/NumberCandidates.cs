using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Changes;

/// <summary>Numbers beside the thresholds of tests.</summary>
internal static class NumberCandidates
{
    // Beyond these, numbers are ends of open ranges and not what anybody wrote.
    private const long Most = long.MaxValue / 4;
    private const long PartsOfCent = FactValue.Parts / 100;

    public static IEnumerable<FactValue> Of(FactType type, IEnumerable<FactValue> landmarks, IEnumerable<FactValue> literals)
    {
        yield return Number(type, 0);
        yield return Number(type, 1);
        foreach (var landmark in landmarks.Concat(literals).Where(value => value.Kind is ValueKind.Whole or ValueKind.Parts or ValueKind.Number))
            foreach (var beside in type == FactType.Integer ? Whole(landmark) : Amounts(landmark, type))
                yield return beside;
    }

    private static FactValue Number(FactType type, long number) => type == FactType.Integer ? FactValue.OfWhole(number) : FactValue.OfNumber(number);

    private static IEnumerable<FactValue> Whole(FactValue landmark)
    {
        var number = landmark.Kind == ValueKind.Whole ? landmark.AsWhole : (long)decimal.Floor(landmark.AsNumber);
        return number is > Most or < -Most ? [] : new[] { number, number - 1, number + 1 }.Select(FactValue.OfWhole);
    }

    private static IEnumerable<FactValue> Amounts(FactValue landmark, FactType type)
    {
        var parts = landmark.Kind == ValueKind.Parts ? landmark.AsWhole : landmark.AsNumber is > Most / FactValue.Parts or < -Most / FactValue.Parts
            ? long.MaxValue : (long)decimal.Floor(landmark.AsNumber * FactValue.Parts);
        if (parts is > Most or < -Most) yield break;
        if (type == FactType.Money)
            foreach (var cent in Cents(parts)) yield return FactValue.OfParts(cent);
        foreach (var beside in new[] { parts, parts - 1, parts + 1 }) yield return FactValue.OfParts(beside);
    }

    private static long[] Cents(long parts)
    {
        var cent = (parts - (((parts % PartsOfCent) + PartsOfCent) % PartsOfCent));
        return [cent, cent - PartsOfCent, cent + PartsOfCent];
    }
}
