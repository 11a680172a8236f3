using System;
using Newtonsoft.Json;
using Personas.Crm.Domain.Approval.FairValue;
using Personas.Crm.Domain.Approval.Impact;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Products;

namespace Personas.Crm.Plugins.Approval;

/// <summary>
/// pcrm_ReportFairValue: who is offered a product and what they pay, by facts and segments. Counts whom the caller may read; changes nothing. Facts
/// that no price may depend on are what it is for: it measures whether one does all the same.
/// </summary>
public sealed class ReportFairValue : ApiPlugin
{
    /// <summary>Made by the platform.</summary>
    public ReportFairValue() : base(ReportFairValueRequest.MessageName)
    {
    }

    private protected override void Answer(Turn turn)
    {
        var request = new ReportFairValueRequest(turn.Context.InputParameters);
        var budget = TimeSpan.FromSeconds(Inputs.Range("TimeBudgetSeconds", request.TimeBudgetSeconds, 1, 110, 60));
        var stored = AskedVersion.InForce(turn, request.ProductCode, Inputs.Id(request.VersionId));
        var rules = PricingRules.Read(turn);
        var reading = PricedVersion.Of(PricedVersion.Frozen(turn, stored, rules), rules);
        if (reading.Value is not { } version) throw Refusal.For($"Version '{stored.Name}'", "cannot be priced", reading.Problems);
        var groups = AskedGroups.Of(request.By, rules, version.Version);
        var term = request.Term is null or 0 ? (int?)null : Inputs.Range("Term", request.Term, 1, 1200, 1);
        var asked = TypicalRequests.Middle(version.Version, Positive(request.Amount), term);

        var report = new FairValueReport(groups.Keys);
        var seen = new FairValueRun(turn, rules, version, groups).Run(asked, budget, report);
        _ = new ReportFairValueResponse(turn.Context.OutputParameters)
        {
            Groups = report.ToJson().ToString(Formatting.None),
            VersionId = stored.Id,
            Amount = asked.Amount ?? asked.SumInsured ?? 0,
            Term = asked.Term ?? 0,
            Customers = seen.Scanned,
            Total = seen.Total,
            IsExact = seen.IsExact,
        };
    }

    // Dataverse hands over a number that was left out as 0.
    private static decimal? Positive(decimal? amount) => amount switch
    {
        null or 0 => null,
        < 0 => throw new Refusal($"Amount: {amount} is not more than nothing. Write an amount above 0, or leave it out."),
        _ => amount,
    };
}
