using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Questions;

/// <summary>What requests start with, and what their properties do to the parameters.</summary>
internal static class Messages
{
    private static readonly OrganizationRequest[] Requests =
    [
        new AssociateRequest(), new CreateRequest(), new CreateMultipleRequest(), new DeleteRequest(), new DisassociateRequest(),
        new ExecuteMultipleRequest(), new ExecuteTransactionRequest(), new RetrieveRequest(), new RetrieveAllEntitiesRequest(),
        new RetrieveAttributeRequest(), new RetrieveEntityRequest(), new RetrieveMultipleRequest(), new UpdateRequest(), new UpdateMultipleRequest(),
        new UpsertRequest(), new UpsertMultipleRequest(),
    ];

    private static readonly OrganizationResponse[] Responses =
    [
        new AssociateResponse(), new CreateResponse(), new CreateMultipleResponse(), new DeleteResponse(), new ExecuteMultipleResponse(),
        new RetrieveResponse(), new RetrieveEntityResponse(), new RetrieveMultipleResponse(), new UpsertResponse(), new UpsertMultipleResponse(),
    ];

    public static IEnumerable<Question> Questions => Requests.SelectMany(Of).Concat(Responses.SelectMany(Of)).Concat(Plain);

    private static Question[] Plain =>
    [
        new("a request without name", () => new OrganizationRequest().RequestName),
        new("a parameter that a request does not have", () => new OrganizationRequest("x")["missing"]),
        new("the parameters set to null", () => new OrganizationRequest("x") { Parameters = null }.Parameters),
        new("a parameter of another type", () => new CreateRequest { ["Target"] = "contact" }.Target),
        new("a result that a response does not have", () => new OrganizationResponse()["missing"]),
        new("the results set to null", () => new OrganizationResponse { Results = null }.Results),
    ];

    private static IEnumerable<Question> Of(OrganizationRequest request)
    {
        var name = request.GetType().Name;
        yield return new Question(name + " starts with", () => request.RequestName + ": " + string.Join(", ", request.Parameters.Select(Pair)));
        foreach (var property in request.GetType().GetProperties().Where(each => each.DeclaringType == request.GetType()).OrderBy(each => each.Name))
        {
            yield return new Question($"{name}.{property.Name} at first", () => property.GetValue(request));
            yield return new Question($"{name}.{property.Name} when set", () =>
            {
                property.SetValue(request, Sample(property.PropertyType));
                return string.Join(", ", request.Parameters.Select(Pair).OrderBy(each => each, StringComparer.Ordinal));
            });
        }
    }

    private static IEnumerable<Question> Of(OrganizationResponse response)
    {
        var name = response.GetType().Name;
        yield return new Question(name + " starts with", () => response.ResponseName + ": " + response.Results.Count);
        foreach (var property in response.GetType().GetProperties().Where(each => each.DeclaringType == response.GetType()).OrderBy(each => each.Name))
            yield return new Question($"{name}.{property.Name} at first", () => property.GetValue(response));
    }

    private static string Pair(KeyValuePair<string, object> pair) => pair.Key + "=" + (pair.Value?.GetType().Name ?? "null");

    private static object Sample(Type type) => type switch
    {
        _ when type == typeof(string) => "text",
        _ when type == typeof(QueryBase) => new FetchExpression(),
        _ when type == typeof(EntityFilters) => EntityFilters.All,
        _ when Nullable.GetUnderlyingType(type) is { } inner => Activator.CreateInstance(inner),
        _ => Activator.CreateInstance(type),
    };
}
