using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json;

namespace Dataverse.Sandbox.TestPlugins;

/// <summary>Writes into the target before the operation.</summary>
public sealed class FillsJobTitle : TestPlugin
{
    protected override void Run(Turn turn) => turn.Target["jobtitle"] = "filled at " + turn.Context.Stage;
}

/// <summary>Refuses.</summary>
public sealed class Refuses : TestPlugin
{
    protected override void Run(Turn turn)
    {
        turn.Trace.Trace("about to refuse {0}", turn.Context.MessageName);
        throw new InvalidPluginExecutionException("No, said the plug-in.");
    }
}

/// <summary>Refuses rows that point to the row with the configured id.</summary>
public sealed class RefusesRowsOf : TestPlugin
{
    private readonly Guid _id;

    public RefusesRowsOf(string unsecure, string secure) => _id = new Guid(unsecure ?? secure);

    protected override void Run(Turn turn)
    {
        if (turn.Target.Attributes.Values.OfType<EntityReference>().Any(reference => reference.Id == _id))
            throw new InvalidPluginExecutionException("Not about this one, said somebody's plug-in.");
    }
}

/// <summary>Fails by mistake.</summary>
public sealed class Fails : TestPlugin
{
    protected override void Run(Turn turn)
    {
        turn.Trace.Trace("about to fail");
        throw new InvalidOperationException("broken");
    }
}

/// <summary>Asks for a row that does not exist and goes on.</summary>
public sealed class SwallowsAFault : TestPlugin
{
    protected override void Run(Turn turn)
    {
        try
        {
            turn.Service.Retrieve("contact", Guid.NewGuid(), new ColumnSet("fullname"));
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            turn.Trace.Trace("never mind");
        }
    }
}

/// <summary>Notes what it is told, as JSON.</summary>
public sealed class NotesContext : TestPlugin
{
    private readonly string _unsecure;

    public NotesContext(string unsecure, string secure) => _unsecure = unsecure ?? secure;

    protected override void Run(Turn turn)
    {
        var context = turn.Context;
        turn.Note(JsonConvert.SerializeObject(new
        {
            message = context.MessageName,
            stage = context.Stage,
            mode = context.Mode,
            depth = context.Depth,
            table = context.PrimaryEntityName,
            inTransaction = context.IsInTransaction,
            config = _unsecure,
            pre = context.PreEntityImages.ToDictionary(image => image.Key, image => string.Join(",", image.Value.Attributes.Keys.OrderBy(key => key))),
            post = context.PostEntityImages.ToDictionary(image => image.Key, image => string.Join(",", image.Value.Attributes.Keys.OrderBy(key => key))),
            user = context.UserId,
            initiating = context.InitiatingUserId,
            rows = context.InputParameters.Contains("Targets") ? ((EntityCollection)context.InputParameters["Targets"]).Entities.Count : 0,
            parent = context.ParentContext?.MessageName,
            shared = context.ParentContext != null && context.ParentContext.SharedVariables.Contains("said")
                ? (string)context.ParentContext.SharedVariables["said"] : null,
        }));
    }
}

/// <summary>Tells later steps something.</summary>
public sealed class SaysSomething : TestPlugin
{
    protected override void Run(Turn turn) => turn.Context.SharedVariables["said"] = "hello";
}

/// <summary>Updates its own row for ever.</summary>
public sealed class Loops : TestPlugin
{
    protected override void Run(Turn turn) =>
        turn.Service.Update(new Entity("contact", turn.Context.PrimaryEntityId) { ["jobtitle"] = "depth " + turn.Context.Depth });
}

/// <summary>Sends a batch, which the platform does not support here.</summary>
public sealed class SendsABatch : TestPlugin
{
    protected override void Run(Turn turn) =>
        turn.Service.Execute(new ExecuteMultipleRequest { Requests = new OrganizationRequestCollection(), Settings = new ExecuteMultipleSettings() });
}

/// <summary>Asks to be tried again until the third time.</summary>
public sealed class NeedsThreeTries : TestPlugin
{
    protected override void Run(Turn turn)
    {
        turn.Note("try");
        var tries = turn.Service.RetrieveMultiple(
            new QueryByAttribute("task") { ColumnSet = new ColumnSet(false), Attributes = { "subject" }, Values = { "try" } }).Entities.Count;
        if (tries < 3) throw new InvalidPluginExecutionException(OperationStatus.Retry, "not yet");
    }
}

/// <summary>The main operation of a custom API: greets.</summary>
public sealed class Greets : TestPlugin
{
    protected override void Run(Turn turn)
    {
        if (turn.Context.Stage != 30) throw new InvalidPluginExecutionException("wrong stage");
        var name = (string)turn.Context.InputParameters["Name"];
        var times = (int)turn.Context.InputParameters["Times"];
        turn.Context.OutputParameters["Greeting"] = string.Join(" ", Enumerable.Repeat("Hello " + name, times == 0 ? 1 : times));
    }
}

/// <summary>Answers with something that the API does not declare.</summary>
public sealed class AnswersWrongly : TestPlugin
{
    protected override void Run(Turn turn) => turn.Context.OutputParameters["Greeting"] = 5;
}

/// <summary>Writes many rows, each with its own request.</summary>
public sealed class WritesManyRows : TestPlugin
{
    protected override void Run(Turn turn)
    {
        var many = (int)turn.Context.InputParameters["Times"];
        for (var i = 0; i < many; i++) turn.Service.Create(
            new Entity("contact") { ["firstname"] = "Row", ["lastname"] = "Number " + i, ["numberofchildren"] = i % 5 });
        turn.Context.OutputParameters["Greeting"] = "done";
    }
}

/// <summary>Asks for something, many times.</summary>
public sealed class AsksOften : TestPlugin
{
    protected override void Run(Turn turn)
    {
        for (var i = 0; i < 100; i++) turn.Service.Execute(new OrganizationRequest("WhoAmI"));
    }
}
