using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Apr;

/// <summary>Why flows have no annual percentage rate.</summary>
internal static class FlowProblems
{
    private const string Place = "flows";

    /// <summary>Both sides are equal whatever the rate is.</summary>
    public static Problem AnyRate { get; } = new(Place, "What is drawn and what is paid cancel out at every moment, so every rate fits.",
        "Pay back after the drawdown.");

    /// <summary>No rate makes both sides equal.</summary>
    public static Problem NoRate { get; } = new(Place, "No annual rate above -100 % makes what is paid worth what is drawn.",
        "Check that charges leave part of the credit to the customer, and that all that is drawn is paid back later.");

    /// <summary>A rate would fit, but nobody could state it.</summary>
    public static Problem Beyond { get; } = new(Place, "The annual rate is beyond what can be stated: nearly -100 %, or above 10^19 %.",
        "Check the amounts, and that there are more than a few days between what is drawn and what is paid.");

    /// <summary>Everything happens on one day.</summary>
    public static Problem AnyTime { get; } = new(Place, "All flows are on the day the term begins.", "Pay back after the drawdown.");

    /// <summary>Flows that cannot be an agreement: amounts below zero, nothing drawn, nothing paid.</summary>
    public static IReadOnlyList<Problem> Of(IReadOnlyList<TimedFlow> flows) => [.. Of(flows.Select(flow => flow.Kind), flows.Select(flow => flow.Amount))];

    /// <summary>The same of kinds and amounts that belong together.</summary>
    public static IEnumerable<Problem> Of(IEnumerable<FlowKind> kinds, IEnumerable<decimal> amounts)
    {
        var flows = kinds.Zip(amounts, (kind, amount) => new { kind, amount }).ToArray();
        for (var i = 0; i < flows.Length; i++)
            if (flows[i].amount < 0)
                yield return new($"{Place}[{i}].amount", "The amount is negative.", "Write it positive and say by its kind which way it moves.");
        if (!flows.Any(flow => flow.kind == FlowKind.Drawdown && flow.amount != 0))
            yield return new(Place, "Nothing is drawn.", "Add the drawdown of the credit.");
        if (!flows.Any(flow => flow.kind == FlowKind.Payment && flow.amount != 0))
            yield return new(Place, "Nothing is paid back, so no rate makes both sides equal.", "Add the payments.");
    }
}
