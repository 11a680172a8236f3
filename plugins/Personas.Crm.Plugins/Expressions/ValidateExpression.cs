using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Personas.Crm.Domain.Expressions.Fetch;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Expressions.Words;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Products.Checks;
using Personas.Crm.Domain.Values;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Expressions;

/// <summary>pcrm_ValidateExpression: every problem of an expression, or what it says in words and as a query. Changes nothing.</summary>
public sealed class ValidateExpression : ApiPlugin
{
    /// <summary>Made by the platform.</summary>
    public ValidateExpression() : base(ValidateExpressionRequest.MessageName)
    {
    }

    private protected override void Answer(Turn turn)
    {
        var request = new ValidateExpressionRequest(turn.Context.InputParameters);
        var purpose = Inputs.Purpose(request.Purpose);
        var table = Inputs.CustomerTable(request.CustomerTable);
        var schema = new MetadataSchema(turn.Elevated(Elevation.Metadata));
        var check = new ExpressionCheck(FactStore.All(turn.AsCaller), schema) { Names = new RowNames(turn.AsCaller, schema).Find };

        var reading = check.Read(request.Expression, table, audiences: purpose is Purpose.Audience or Purpose.Pricing, purpose: purpose);
        var problems = reading.IsValid && purpose == Purpose.Pricing
            ? new PriceCriteria(check.Facts, MembershipNeeds.Living(turn.Elevated(Elevation.Uses))).Faults(reading.Required.Expression).ToList()
            : reading.Problems;
        var response = new ValidateExpressionResponse(turn.Context.OutputParameters)
        {
            IsValid = problems.Count == 0,
            Problems = Json(problems),
            Warnings = "[]",
            Summary = "",
            FactsUsed = "[]",
            FetchXml = "",
            Residue = "",
        };
        if (problems.Count > 0) return;
        response.Warnings = Json(PurposeCheck.Warnings(reading.Required.Expression, purpose));
        var moment = Settings.Read(turn.Elevated(Elevation.Rules)).At(turn.UtcNow);
        Describe(response, reading.Required.Expression, new FetchOptions(check.Facts, schema, moment));
    }

    private static string Json(IEnumerable<Problem> problems) =>
        JsonConvert.SerializeObject(problems.Select(problem => new { place = problem.Place, fault = problem.Fault, remedy = problem.Remedy }));

    private static void Describe(ValidateExpressionResponse response, Expression expression, FetchOptions options)
    {
        var translation = FetchTranslation.Of(expression, options);
        response.Summary = Summary.Of(expression);
        response.FactsUsed = JsonConvert.SerializeObject(expression.Facts.Select(fact => fact.Key));
        response.FetchXml = translation.FetchXml;
        response.Residue = translation.IsExact ? ""
            : JsonConvert.SerializeObject(translation.Residue.Select(part => new { place = part.Place, words = part.Words, reason = part.Reason }));
    }
}
