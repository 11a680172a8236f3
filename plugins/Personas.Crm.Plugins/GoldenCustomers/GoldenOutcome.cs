using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.GoldenCustomers;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.GoldenCustomers;

/// <summary>What became of a golden customer.</summary>
/// <param name="Golden">The golden customer.</param>
/// <param name="Memberships">The keys of the segments that the rules put it in.</param>
/// <param name="Findings">What became of each expectation.</param>
/// <param name="Fault">Why the customer could not be looked at; null when it could.</param>
internal sealed record GoldenOutcome(StoredGolden Golden, IReadOnlyList<string> Memberships, IReadOnlyList<GoldenFinding> Findings, string? Fault)
{
    /// <summary>Whether the rules contradict an expectation, or the customer cannot be looked at.</summary>
    public bool Fails => Fault is not null || Findings.Any(finding => finding.Fails);

    /// <summary>What is wrong, one sentence each; empty when nothing is.</summary>
    public IEnumerable<string> Faults => Fault is not null ? [Fault] : Findings.Where(finding => finding.Fails).Select(finding => finding.Words);
}
