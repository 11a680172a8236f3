using Dataverse.Sandbox.Pipeline;
using Dataverse.Sandbox.Query;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Messages.Rows;

/// <summary>RetrieveMultiple: one page of a query's result.</summary>
internal sealed class RetrieveRows(OrganizationRequest request) : MessageOperation
{
    private readonly QueryBase _query = request.Required<QueryBase>("Query");

    /// <inheritdoc />
    public override string Table => _query switch
    {
        QueryExpression query => query.EntityName ?? "",
        QueryByAttribute query => query.EntityName ?? "",
        FetchExpression query => FetchTable.Of(query.Query),
        _ => "",
    };

    /// <inheritdoc />
    public override bool Writes => HasSteps;

    /// <inheritdoc />
    protected override string Message => "RetrieveMultiple";

    /// <inheritdoc />
    protected override ParameterCollection Input => request.Parameters;

    /// <inheritdoc />
    protected override string OutputName(string result) => result == "EntityCollection" ? "BusinessEntityCollection" : result;

    /// <inheritdoc />
    protected override OrganizationResponse Main(Turn turn, MessageRun run)
    {
        // A step may have replaced the query.
        var query = request.Required<QueryBase>("Query");
        return new RetrieveMultipleResponse { ResponseName = Message, ["EntityCollection"] = Queries.RetrieveMultiple(query, turn.Organization.ScopeOf(turn)) };
    }
}
