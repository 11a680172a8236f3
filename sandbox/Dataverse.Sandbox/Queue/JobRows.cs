using System;
using System.Linq;
using System.Text.Json.Nodes;
using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.Pipeline;
using Dataverse.Sandbox.Records.Writing;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Queue;

/// <summary>Asynchronous steps as rows of asyncoperation, written in the transaction that raised them: nothing is lost when the process dies.</summary>
internal static class JobRows
{
    private const int SystemEvent = 1;

    /// <summary>Writes the job that will run the step.</summary>
    public static void Enqueue(Turn turn, Step step, MessageRun run, StepImages images)
    {
        var unit = turn.Unit;
        var shape = TableShape.Of(unit.Catalog["asyncoperation"]);
        var now = turn.Organization.UtcNow;
        var caller = new EntityReference("systemuser", turn.Caller.UserId);
        var values = new RowValues(shape);
        values.Set(shape.Id, Guid.CreateVersion7(turn.Organization.Clock.GetUtcNow()));
        values.Set("name", step.Name);
        values.Set("operationtype", new OptionSetValue(SystemEvent));
        values.Set("statecode", new OptionSetValue(JobState.Ready));
        values.Set("statuscode", new OptionSetValue(JobState.Waiting));
        values.Set("owningextensionid", step.Reference);
        values.Set("messagename", run.Message);
        values.Set("primaryentitytype", run.Table);
        values.Set("regardingobjectid", run.Id == Guid.Empty ? null : new EntityReference(run.Table, run.Id));
        values.Set("correlationid", turn.CorrelationId);
        values.Set("depth", turn.Depth);
        values.Set("retrycount", 0);
        values.Set("sequence", unit.NextVersion());
        values.Set("data", Data(turn, run, images).ToJsonString());
        values.Set("ownerid", caller);
        values.Set("owninguser", caller);
        values.Set("owningbusinessunit", new EntityReference("businessunit", turn.Caller.BusinessUnitId));
        values.Set("createdon", now);
        values.Set("createdby", caller);
        values.Set("modifiedon", now);
        values.Set("modifiedby", caller);
        values.Set(shape.Version, unit.NextVersion());
        var columns = values.Columns();
        unit.Session.Run(shape.Insert(columns), values.Parameters(columns));
    }

    private static JsonObject Data(Turn turn, MessageRun run, StepImages images) => new()
    {
        ["initiatingUser"] = turn.InitiatingUserId.ToString("D"),
        ["input"] = ContextJson.Write(run.Input),
        ["output"] = ContextJson.Write(run.Output),
        ["shared"] = ContextJson.Write(run.Shared),
        ["pre"] = new JsonArray([.. images.Pre.Select(image => (JsonNode)ContextJson.Write(image))]),
        ["post"] = new JsonArray([.. images.Post.Select(image => (JsonNode)ContextJson.Write(image))]),
    };
}
