using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Values;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.GoldenCustomers;

/// <summary>What is published must do right by every golden customer.</summary>
internal static class GoldenGate
{
    private const string Remedy = "Correct the rule, or the golden customer if the expectation is out of date.";

    /// <summary>Refuses rules by which a golden customer would fail, and names those who would.</summary>
    /// <param name="turn">The execution.</param>
    /// <param name="subject">What is being published, as messages name it.</param>
    /// <param name="proposed">The rules as they would be.</param>
    public static void Check(Turn turn, string subject, ProposedRules proposed)
    {
        var golden = GoldenStore.All(turn.Elevated(Elevation.Golden));
        if (golden.Count == 0) return;
        var failing = new GoldenRun(turn, turn.Elevated(Elevation.Golden), proposed).Run(golden).Where(outcome => outcome.Fails).ToList();
        turn.Trace.Say($"Golden customers: {golden.Count - failing.Count} as expected, {failing.Count} not");
        if (failing.Count > 0) throw Refusal.For(subject, "cannot be published", failing.SelectMany(Problems).ToList());
    }

    private static IEnumerable<Problem> Problems(GoldenOutcome outcome) =>
        outcome.Faults.Select(fault => new Problem($"golden customer '{outcome.Golden.Name}'", fault, Remedy));
}
