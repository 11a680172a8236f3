using System;
using System.ServiceModel;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Pipeline;
using Dataverse.Sandbox.Records;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Messages.Rows;

/// <summary>What the platform checks of its own rows when a request writes them: a step that could never run is refused at once.</summary>
internal static class PlatformRows
{
    private const string StepSql = """
        SELECT m."name", f."primaryobjecttypecode", s."stage", s."mode", s."filteringattributes", t."plugintypeid",
               s."sdkmessagefilterid", f."sdkmessageid" = s."sdkmessageid"
        FROM "sdkmessageprocessingstep" s JOIN "sdkmessage" m ON m."sdkmessageid" = s."sdkmessageid"
        LEFT JOIN "sdkmessagefilter" f ON f."sdkmessagefilterid" = s."sdkmessagefilterid"
        LEFT JOIN "plugintype" t ON t."plugintypeid" = COALESCE(s."plugintypeid", s."eventhandler")
        WHERE s."sdkmessageprocessingstepid" = $0
        """;

    /// <summary>After a row was created or updated.</summary>
    public static void AfterWrite(Turn turn, Table table, Guid id)
    {
        if (table.LogicalName == "sdkmessageprocessingstep") CheckStep(turn, id);
    }

    private static void CheckStep(Turn turn, Guid id)
    {
        var step = turn.Unit.Session.First(StepSql, row => new
        {
            Message = row.GetString(0),
            Table = row.IsDBNull(1) ? null : row.GetString(1),
            Stage = row.GetInt32(2),
            IsAsynchronous = row.GetInt32(3) == 1,
            Filter = row.IsDBNull(4) ? "" : row.GetString(4),
            HasType = !row.IsDBNull(5),
            HasFilter = !row.IsDBNull(6),
            FilterFits = row.IsDBNull(7) || row.GetInt64(7) == 1,
        }, Stored.Of(id)) ?? throw Faults.NoRow("sdkmessageprocessingstep", id);

        if (!step.HasType) throw Bad(id, "its event handler is no plug-in type. Set eventhandler to a row of plugintype");
        if (step.HasFilter && !step.FilterFits)
            throw Bad(id, $"its filter belongs to another message than '{step.Message}'. Use the sdkmessagefilter of that message and table");
        if (step.Stage is not (Stage.PreValidation or Stage.PreOperation or Stage.PostOperation))
            throw Bad(id, $"stage {step.Stage} is not for steps. Use 10, 20 or 40");
        if (step.IsAsynchronous && step.Stage != Stage.PostOperation) throw Bad(id, "an asynchronous step runs after the operation only. Use stage 40");
        CheckFilter(turn, id, step.Message, step.Table, step.Filter);
        CheckApi(turn, id, step.Message, step.IsAsynchronous);
    }

    private static void CheckFilter(Turn turn, Guid id, string message, string? table, string filter)
    {
        if (filter.Length == 0) return;
        if (message is not ("Update" or "UpdateMultiple" or "Create" or "CreateMultiple"))
            throw Bad(id, $"filtering attributes have no meaning for '{message}'. Leave them empty");
        if (table is null || turn.Unit.Catalog.Find(table) is not { } known) throw Bad(id, "filtering attributes need a table. Set sdkmessagefilterid");
        foreach (var column in filter.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) _ = known[column];
    }

    private static void CheckApi(Turn turn, Guid id, string message, bool isAsynchronous)
    {
        if (turn.Organization.RegistryOf(turn).FindApi(message) is not { } api || api.AllowedSteps == 2 || (api.AllowedSteps == 1 && isAsynchronous)) return;
        throw Bad(id, $"the custom API '{message}' allows {(api.AllowedSteps == 0 ? "no steps" : "asynchronous steps only")}");
    }

    private static FaultException<OrganizationServiceFault> Bad(Guid id, string why) => Faults.Invalid($"The step {id:D} cannot be registered: {why}.");
}
