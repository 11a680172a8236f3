using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.GoldenCustomers;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.GoldenCustomers;

/// <summary>Looks at golden customers by rules that are in force, or would be. One request for each real customer, none for an invented one.</summary>
/// <param name="turn">The execution.</param>
/// <param name="customers">The door by which real customers are read.</param>
/// <param name="proposed">The rules.</param>
internal sealed class GoldenRun(Turn turn, IOrganizationService customers, ProposedRules proposed)
{
    private readonly RuleSet _rules = proposed.Compile();
    private readonly Settings _settings = Settings.Read(turn.Elevated(Elevation.Rules));
    private readonly Dictionary<string, CustomerRelations> _relations = new(StringComparer.Ordinal);

    /// <summary>What becomes of each.</summary>
    public IReadOnlyList<GoldenOutcome> Run(IEnumerable<StoredGolden> golden) => golden.Select(Run).ToList();

    private GoldenOutcome Run(StoredGolden golden)
    {
        if (golden.Customer is null && golden.Facts is null) return Cannot(golden, "The customer was deleted, and no facts describe one.");
        var reading = FactOverrides.Read(golden.Facts, _rules.Facts, proposed.Schema, golden.CustomerTable);
        if (reading.Value is not { } overrides) return Cannot(golden, $"facts: {string.Join(" ", reading.Problems)}");

        var rules = _rules.For(golden.CustomerTable).At(_settings.At(golden.AsOf ?? turn.UtcNow));
        var sheet = FactSheet.From(rules, Data(golden, rules), [], overrides);
        var members = Memberships.Decide(rules, sheet).Members.Select(segment => segment.Key).ToList();
        return new GoldenOutcome(golden, members, GoldenCheck.Of(rules, sheet, golden.Expectations), null);
    }

    private CustomerData Data(StoredGolden golden, DatedRules rules)
    {
        var data = new CustomerData(rules.Rules.Needs);
        if (golden.Customer is not { } customer) return data;
        if (!_relations.TryGetValue(customer.LogicalName, out var relations))
            _relations.Add(customer.LogicalName, relations = CustomerRelations.Read(turn.Elevated(Elevation.Metadata), customer.LogicalName));
        new CustomerLoader(customers, rules, relations) { OnlyExplains = true }.Load(customer).Fill(data);
        return data;
    }

    private static GoldenOutcome Cannot(StoredGolden golden, string fault) => new(golden, [], [], fault);
}
