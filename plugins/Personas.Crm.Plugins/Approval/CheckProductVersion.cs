using System;
using System.Diagnostics;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Approval;
using Personas.Crm.Domain.Approval.Findings;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Values;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Products;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Approval;

/// <summary>
/// pcrm_CheckProductVersion: what is wrong with a version, by reasoning over its conditions, and what it does to the customers that the caller may
/// read. Writes nothing but, when asked to, what it found, for those who approve.
/// </summary>
public sealed class CheckProductVersion : ApiPlugin
{
    // A tenth of what reasoning does in a second: most of the time is for customers, and a slow machine keeps within it.
    private const long ConditionsASecond = 2_000_000;

    /// <summary>Made by the platform.</summary>
    public CheckProductVersion() : base(CheckProductVersionRequest.MessageName)
    {
    }

    private protected override void Answer(Turn turn)
    {
        var clock = Stopwatch.StartNew();
        var request = new CheckProductVersionRequest(turn.Context.InputParameters);
        var seconds = Inputs.Range("TimeBudgetSeconds", request.TimeBudgetSeconds, 1, 110, 60);
        var stored = AskedVersion.Of(turn, "VersionId", Inputs.Id(request.VersionId));
        var rules = PricingRules.Read(turn);
        var version = VersionContent.Read(turn.AsCaller, stored.Id)!;
        var market = BaseRates.Market(turn.AsCaller, version);
        var findings = ApprovalCheck.Of(version, Context(rules, version, market) with { Budget = ConditionsASecond * seconds });

        var impact = request.Impact == true ? Impact(turn, rules, stored, version, TimeSpan.FromSeconds(seconds) - clock.Elapsed) : null;
        var response = new CheckProductVersionResponse(turn.Context.OutputParameters)
        {
            IsClean = findings.All(finding => finding.Severity == Severity.Note),
            Problems = new JArray(findings.Select(finding => finding.ToJson())).ToString(Formatting.None),
            Impact = impact?.ToString(Formatting.None) ?? "",
            IsExact = findings.All(finding => finding.Kind != FindingKind.NotChecked) && (impact is null || (bool)impact["isExact"]!),
            ContentHash = VersionHash.Of(version),
        };
        if (request.Save == true) Save(turn, stored.Id, response);
    }

    private static CheckContext Context(PricingRules rules, ProductVersion version, Market market)
    {
        var schema = rules.Schema(version);
        return new CheckContext(FactCatalogue.Read(rules.Facts, schema), schema, rules.Moment, rules.Texts, market);
    }

    // A version that cannot be priced has findings that say why; its impact is not known.
    private static JObject? Impact(Turn turn, PricingRules rules, StoredVersion stored, ProductVersion version, TimeSpan budget)
    {
        if (PricedVersion.Of(PricedVersion.Frozen(turn, stored, rules), rules).Value is not { } next) return null;
        var now = AskedVersion.Current(turn, stored) is { } known && known.Id != stored.Id ? known : null;
        var current = now is null ? null : Current(PricedVersion.Of(PricedVersion.Frozen(turn, now, rules), rules), now.Name);
        var market = BaseRates.Market(turn.AsCaller, current is null ? [version] : [version, current.Version]);
        return new ImpactRun(turn, rules, next, current, market).Run(now?.Name, budget);
    }

    private static PricedVersion Current(Reading<PricedVersion> reading, string name) =>
        reading.Value ?? throw Refusal.For($"Impact: the current version '{name}'", "cannot be priced any more", reading.Problems);

    // As the caller: only who may change the version may put something before those who approve it. Without the customers who gain or lose: who may read
    // the version need not be allowed to read them.
    private static void Save(Turn turn, Guid version, CheckProductVersionResponse found)
    {
        var row = new Entity(Tables.ProductVersion.LogicalName, version)
        {
            [Tables.ProductVersion.Findings] = found.Problems,
            [Tables.ProductVersion.CheckedOn] = turn.UtcNow,
            [Tables.ProductVersion.CheckedHash] = found.ContentHash,
        };
        if (found.Impact is { Length: > 0 } impact)
        {
            var figures = JObject.Parse(impact);
            figures.Remove("gaining");
            figures.Remove("losing");
            row[Tables.ProductVersion.Impact] = figures.ToString(Formatting.None);
            row[Tables.ProductVersion.ImpactedOn] = turn.UtcNow;
        }

        turn.AsCaller.Update(row);
    }
}
