using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json;
using Personas.Crm.Domain.GoldenCustomers;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Store;
using Personas.Crm.Plugins.Tables;
using GoldenExpectationRow = Personas.Crm.Plugins.Tables.GoldenExpectation;

namespace Personas.Crm.Plugins.GoldenCustomers;

/// <summary>Writes down what became of golden customers: one request each, and one for each expectation.</summary>
internal sealed class GoldenVerdicts(IOrganizationService service, DateTime utcNow)
{
    private const int LongestFindings = 4000;
    private const int LongestValue = 400;

    /// <summary>Writes the verdicts.</summary>
    public void Write(IEnumerable<GoldenOutcome> outcomes)
    {
        foreach (var outcome in outcomes)
        {
            service.Update(new Entity(GoldenCustomer.LogicalName, outcome.Golden.Id)
            {
                [GoldenCustomer.LastRunOn] = utcNow,
                [GoldenCustomer.Verdict] = (outcome.Fails ? Verdict.Failed : Verdict.Passed).Value(),
                [GoldenCustomer.Findings] = Cut(string.Join("\n", outcome.Faults), LongestFindings),
                [GoldenCustomer.Memberships] = JsonConvert.SerializeObject(outcome.Memberships),
            });
            foreach (var finding in outcome.Findings) Write(finding);
        }
    }

    private void Write(GoldenFinding finding) => service.Update(new Entity(GoldenExpectationRow.LogicalName, finding.Expectation.Id)
    {
        [GoldenExpectationRow.Verdict] = (finding.IsMember is null ? Verdict.NotRun : finding.Fails ? Verdict.Failed : Verdict.Passed).Value(),
        [GoldenExpectationRow.ActualValue] = Cut(finding.Words, LongestValue),
    });

    private static string? Cut(string text, int longest) =>
        text.Length == 0 ? null : text.Length <= longest ? text : text.Substring(0, longest - 1) + "…";
}
