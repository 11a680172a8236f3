using System;
using System.Linq;
using System.Text.Json.Nodes;
using Dataverse.Sandbox.WebApi.Errors;
using Dataverse.Sandbox.WebApi.Model;
using Dataverse.Sandbox.WebApi.Requests;
using Dataverse.Sandbox.WebApi.Rows;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.WebApi.Operations;

/// <summary>Answers CreateMultiple, UpdateMultiple, UpsertMultiple and DeleteMultiple, bound to an entity set.</summary>
internal sealed class MultipleCall(Call call, Target target)
{
    public Answer Run()
    {
        var table = target.Table ?? throw WebApiException.NoSegment(target.Operation);
        // Rows of elastic tables only, which the sandbox does not have.
        if (target.Operation == "DeleteMultiple") throw new WebApiException(400, "0x80040800", $"The 'DeleteMultiple' method does not support entities of "
            + $"type '{table.LogicalName}'. MessageProcessorCache returned MessageProcessor.Empty. Delete the rows one by one, or in a batch.");
        if (!call.ReadObject().TryGetProperty("Targets", out var targets))
            throw WebApiException.Body(table.EntitySetName, "There are no 'Targets'. Write { \"Targets\": [ { … } ] }.");
        var request = new OrganizationRequest(target.Operation) { ["Targets"] = Read(table, targets) };
        var results = call.Service.Execute(request).Results;
        if (!results.TryGetValue("Ids", out var ids)) return Answer.Empty();
        return Answer.Json(200, new JsonObject
        {
            ["@odata.context"] = $"{call.Root}$metadata#{ServiceModel.Namespace}.CreateMultipleResponse",
            ["Ids"] = JsonValues.Of(ids),
        });
    }

    private EntityCollection Read(Metadata.Table table, System.Text.Json.JsonElement targets)
    {
        try
        {
            var rows = new ParameterJson(call).Rows(table.LogicalName, targets);
            foreach (var row in rows.Entities.Where(row => row.Id != Guid.Empty && target.Operation != "CreateMultiple")) row[table.PrimaryId] = row.Id;
            return rows;
        }
        catch (FormatException fault)
        {
            throw WebApiException.Body(table.EntitySetName, fault.Message);
        }
    }
}
