using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Expressions;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Facts;

/// <summary>
/// pcrm_GetFactCatalogue: what an expression for a purpose may speak of, and how. The facts are those that the caller may read. Changes nothing.
/// </summary>
public sealed class GetFactCatalogue : ApiPlugin
{
    /// <summary>Made by the platform.</summary>
    public GetFactCatalogue() : base(GetFactCatalogueRequest.MessageName)
    {
    }

    private protected override void Answer(Turn turn)
    {
        var request = new GetFactCatalogueRequest(turn.Context.InputParameters);
        var purpose = Inputs.Purpose(request.Purpose);
        var table = Inputs.CustomerTable(request.CustomerTable);
        var segment = request.SegmentKey is { Length: > 0 } key
            ? SegmentStore.Find(turn.AsCaller, key) ?? throw new Refusal($"SegmentKey: there is no segment '{key}'. Write the key of a segment.")
            : null;
        var schema = new MetadataSchema(turn.Elevated(Elevation.Metadata));
        var rows = FactRow.All(turn.AsCaller);
        var facts = new ExpressionCheck(rows.Select(row => row.Text).ToList(), schema).Facts;

        var usable = rows.Where(row => facts.Find(row.Text.Key) is { } fact && fact.IsFor(table)
            && (fact.SegmentId is null || fact.SegmentId == segment?.Id)
            && (purpose == Purpose.Audience || fact.Definition is not MembershipDefinition { IsAudience: true })
            && PurposeCheck.Fault(fact, purpose, row.Text.Key) is null);
        _ = new GetFactCatalogueResponse(turn.Context.OutputParameters)
        {
            Facts = CatalogueJson.Facts(usable, facts, schema, table),
            Operators = CatalogueJson.Operators(),
            RelatedTables = CatalogueJson.RelatedTables(schema, table),
        };
    }
}
