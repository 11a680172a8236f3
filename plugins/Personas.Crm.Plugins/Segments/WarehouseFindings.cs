using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Pipeline;

namespace Personas.Crm.Plugins.Segments;

/// <summary>What a warehouse found: who is to enter and who is to leave, by which rule and as of when.</summary>
/// <param name="ExpressionHash">The hash of the rule that the query said.</param>
/// <param name="AsOf">The moment of the query, in UTC.</param>
/// <param name="Entered">Customers for whom the rule holds.</param>
/// <param name="Left">Customers for whom it does not.</param>
internal sealed record WarehouseFindings(string ExpressionHash, DateTime AsOf, IReadOnlyCollection<Guid> Entered, IReadOnlyCollection<Guid> Left)
{
    /// <summary>Customers in one call: what a transaction of two minutes has time for.</summary>
    public const int Most = 1000;

    /// <summary>Everybody named.</summary>
    public IReadOnlyList<Guid> All => [.. Entered, .. Left];

    /// <summary>Why memberships change, for their events.</summary>
    public string Reason => new JObject
    {
        ["warehouse"] = new JObject
        {
            ["asOf"] = AsOf.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            ["hash"] = ExpressionHash,
        },
    }.ToString(Formatting.None);

    /// <summary>Reads the parameters of a call.</summary>
    public static WarehouseFindings Read(ImportMembershipsRequest request, DateTime utcNow)
    {
        var asOf = Inputs.Instant("AsOf", request.AsOf)
            ?? throw new Refusal("AsOf: it is missing. Give the instant that pcrm_TranslateToSql answered with the query.");
        if (asOf > utcNow) throw new Refusal($"AsOf: {asOf:yyyy-MM-dd HH:mm:ss} UTC is still to come. Give the instant of the query.");
        var findings = new WarehouseFindings(
            Inputs.Text("ExpressionHash", request.ExpressionHash), asOf, Inputs.Ids("Entered", request.Entered), Inputs.Ids("Left", request.Left));
        if (findings.All.Count > Most)
            throw new Refusal($"Entered, Left: {findings.All.Count} customers are too many for one call. Send at most {Most}, and the rest in further calls.");
        if (findings.Entered.FirstOrDefault(new HashSet<Guid>(findings.Left).Contains) is var both && both != Guid.Empty)
            throw new Refusal($"Entered, Left: customer {both:D} is in both. Name every customer once.");
        return findings;
    }
}
