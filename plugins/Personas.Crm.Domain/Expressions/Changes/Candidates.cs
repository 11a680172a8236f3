using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Changes;

/// <summary>
/// Values among which the nearest one is that meets some demands, if any value does: on both sides of every value at which a verdict may
/// change, in the steps that people write a type in (cents, whole seconds, whole days).
/// </summary>
internal static class Candidates
{
    /// <summary>The values; a missing one among them, and some that meet nothing.</summary>
    public static IEnumerable<FactValue> Of(
        FactType type, IReadOnlyList<Demand> demands, FactValue present, IReadOnlyDictionary<int, string> labels, Moment moment)
    {
        var found = type switch
        {
            FactType.Boolean => [FactValue.OfTruth(true), FactValue.OfTruth(false)],
            FactType.Choice => Options(demands, labels).Select(option => FactValue.OfWhole(option)),
            FactType.Choices => SetCandidates.Of(Options(demands, labels), present),
            FactType.Text => TextCandidates.Of(demands, present),
            FactType.Reference => Landmarks(demands).Concat(Literals(demands)).Where(value => value.Kind == ValueKind.Id),
            FactType.Date or FactType.DateTime => DateCandidates.Of(type, demands, Landmarks(demands), present, moment),
            _ => NumberCandidates.Of(type, Landmarks(demands), Literals(demands)),
        };
        return found.Concat([FactValue.Missing]);
    }

    /// <summary>The values at which verdicts may change.</summary>
    public static IEnumerable<FactValue> Landmarks(IEnumerable<Demand> demands) => demands.SelectMany(demand => demand.Test.Landmarks ?? []);

    private static IEnumerable<FactValue> Literals(IEnumerable<Demand> demands) =>
        demands.SelectMany(demand => demand.Literals).Where(literal => !literal.IsLocal).Select(literal => literal.Value);

    private static List<int> Options(IReadOnlyList<Demand> demands, IReadOnlyDictionary<int, string> labels) => labels.Count > 0
        ? labels.Keys.ToList()
        : Landmarks(demands).Concat(Literals(demands)).SelectMany(Options).Distinct().ToList();

    private static IEnumerable<int> Options(FactValue value) => value.Kind switch
    {
        ValueKind.Whole when value.AsWhole is >= int.MinValue and <= int.MaxValue => [(int)value.AsWhole],
        ValueKind.Set => value.AsSet,
        _ => [],
    };
}
