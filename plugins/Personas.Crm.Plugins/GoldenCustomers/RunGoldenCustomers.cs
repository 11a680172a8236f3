using System.Linq;
using Newtonsoft.Json;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.GoldenCustomers;

/// <summary>
/// pcrm_RunGoldenCustomers: whether the published rules, or the drafts, do right by golden customers. Only what the published rules do is
/// written down.
/// </summary>
public sealed class RunGoldenCustomers : ApiPlugin
{
    /// <summary>Made by the platform.</summary>
    public RunGoldenCustomers() : base(RunGoldenCustomersRequest.MessageName)
    {
    }

    private protected override void Answer(Turn turn)
    {
        var request = new RunGoldenCustomersRequest(turn.Context.InputParameters);
        var ofDrafts = Inputs.IsDraft(request.Rules);
        var only = Inputs.Id(request.GoldenCustomerId);
        var golden = GoldenStore.All(turn.AsCaller, only);
        if (only is { } id && golden.Count == 0)
            throw new Refusal($"GoldenCustomerId: there is no active golden customer {id}. Give the id of one, or leave it out to run all.");

        var outcomes = new GoldenRun(turn, turn.AsCaller, ofDrafts ? ProposedRules.Drafted(turn) : ProposedRules.Published(turn)).Run(golden);
        if (!ofDrafts) new GoldenVerdicts(turn.Elevated(Elevation.Golden), turn.UtcNow).Write(outcomes);
        _ = new RunGoldenCustomersResponse(turn.Context.OutputParameters)
        {
            Passed = outcomes.Count(outcome => !outcome.Fails),
            Failed = outcomes.Count(outcome => outcome.Fails),
            Results = JsonConvert.SerializeObject(outcomes.Select(Result)),
        };
    }

    private static object Result(GoldenOutcome outcome) => new
    {
        id = outcome.Golden.Id,
        name = outcome.Golden.Name,
        verdict = outcome.Fails ? "failed" : "passed",
        asOf = outcome.Golden.AsOf,
        fault = outcome.Fault,
        memberships = outcome.Memberships,
        findings = outcome.Findings.Select(finding => new
        {
            segment = finding.Segment, expected = finding.Expectation.IsMember, found = finding.IsMember, passed = !finding.Fails, words = finding.Words,
        }),
    };
}
