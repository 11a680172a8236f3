using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Personas.Crm.Domain.Expressions.Fetch.Import;
using Personas.Crm.Domain.Expressions.Words;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Expressions;

/// <summary>
/// pcrm_ConvertFetchXml: a query, or the one of a view, as an expression, with the problems in their places and the facts that are
/// missing. Creates those facts when it is asked to, and else changes nothing.
/// </summary>
public sealed class ConvertFetchXml : ApiPlugin
{
    /// <summary>Made by the platform.</summary>
    public ConvertFetchXml() : base(ConvertFetchXmlRequest.MessageName)
    {
    }

    private protected override void Answer(Turn turn)
    {
        var request = new ConvertFetchXmlRequest(turn.Context.InputParameters);
        var query = Query(turn, request.FetchXml, Inputs.Id(request.ViewId));
        var schema = new MetadataSchema(turn.Elevated(Elevation.Metadata));
        var facts = new ExpressionCheck(FactStore.All(turn.AsCaller), schema).Facts;

        var import = FetchImport.Of(query, new ImportOptions(facts, schema, schema.ColumnName));
        if (request.CreateFacts == true) foreach (var fact in import.FactsNeeded) FactStore.Create(turn.AsCaller, fact);
        _ = new ConvertFetchXmlResponse(turn.Context.OutputParameters)
        {
            Expression = import.Expression?.Json ?? "",
            Problems = JsonConvert.SerializeObject(
                import.Problems.Select(problem => new { place = problem.Place, fault = problem.Fault, remedy = problem.Remedy })),
            FactsNeeded = Json(import.FactsNeeded),
            Summary = import.Expression is { } expression ? Summary.Of(expression) : "",
        };
    }

    private static string? Query(Turn turn, string? fetchXml, Guid? view)
    {
        if (string.IsNullOrWhiteSpace(fetchXml) == (view is null)) throw new Refusal("FetchXml, ViewId: give one of the two.");
        return view is null ? fetchXml : ViewStore.Query(turn.AsCaller, view.Value)
            ?? throw new Refusal($"ViewId: there is no view '{view}' that you may read. Give the id of a system view or of a personal view.");
    }

    private static string Json(IEnumerable<FactText> facts) => JsonConvert.SerializeObject(facts.Select(fact => new
    {
        key = fact.Key,
        name = fact.Name,
        kind = fact.Kind.ToString(),
        type = fact.Type.ToString(),
        definition = fact.Definition,
    }));
}
