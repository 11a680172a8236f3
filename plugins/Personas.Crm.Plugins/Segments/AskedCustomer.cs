using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>The customer that a question is about, as the caller may see them.</summary>
internal static class AskedCustomer
{
    /// <summary>The customer as stored: two requests, and the platform refuses who may not read the rows. Nothing but what is supposed for nobody.</summary>
    public static Supposition Of(Turn turn, AskedRules rules, EntityReference? customer, FactOverrides overrides)
    {
        var dated = rules.Dated;
        var data = new CustomerData(dated.Rules.Needs);
        if (customer is null) return new Supposition(dated, rules.Set.Facts, rules.Schema, data, [], overrides);

        var relations = CustomerRelations.Read(turn.Elevated(Elevation.Metadata), customer.LogicalName);
        var loaded = new CustomerLoader(turn.AsCaller, dated, relations) { OnlyExplains = true }.Load(customer);
        loaded.Fill(data);
        var current = loaded.Memberships.Where(membership => membership.IsMember).Select(membership => membership.SegmentId).ToList();
        var keys = dated.Rules.Segments.Where(segment => current.Contains(segment.Id)).Select(segment => segment.Key).ToList();
        return new Supposition(dated, rules.Set.Facts, rules.Schema, data, keys, overrides);
    }
}
