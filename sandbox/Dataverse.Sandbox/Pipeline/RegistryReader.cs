using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Records;
using Microsoft.Data.Sqlite;

namespace Dataverse.Sandbox.Pipeline;

/// <summary>Reads steps and custom APIs from the platform's tables.</summary>
internal static class RegistryReader
{
    private const string StepSql = """
        SELECT s."sdkmessageprocessingstepid", s."name", m."name", f."primaryobjecttypecode", s."stage", s."mode", s."rank",
               s."filteringattributes", s."impersonatinguserid", COALESCE(s."plugintypeid", s."eventhandler"), s."configuration", s."asyncautodelete"
        FROM "sdkmessageprocessingstep" s JOIN "sdkmessage" m ON m."sdkmessageid" = s."sdkmessageid"
        LEFT JOIN "sdkmessagefilter" f ON f."sdkmessagefilterid" = s."sdkmessagefilterid"
        WHERE s."statecode" = 0
        """;

    public static Registry Read(UnitOfWork work)
    {
        if (work.Catalog.Find("sdkmessageprocessingstep") is null) return new Registry([], []);

        var images = work.Session.Rows(
            """SELECT "sdkmessageprocessingstepid", "entityalias", "imagetype", "attributes" FROM "sdkmessageprocessingstepimage" """,
            row => (Step: Id(row, 0), Image: new StepImage(Text(row, 1) ?? "", row.GetInt32(2) is 0 or 2, row.GetInt32(2) is 1 or 2, Names(Text(row, 3)))))
            .ToLookup(pair => pair.Step, pair => pair.Image);
        return new Registry(work.Session.Rows(StepSql, row => StepOf(row, images)), Apis(work));
    }

    private static Step StepOf(SqliteDataReader row, ILookup<Guid, StepImage> images) => new()
    {
        Id = Id(row, 0),
        Name = Text(row, 1) ?? "",
        Message = row.GetString(2),
        Table = Text(row, 3) is { } table && table != "none" ? table : "",
        Stage = row.GetInt32(4),
        IsAsynchronous = row.GetInt32(5) == 1,
        Rank = row.IsDBNull(6) ? 1 : row.GetInt32(6),
        Filter = Names(Text(row, 7)) is { Length: > 0 } names ? names.ToHashSet(StringComparer.OrdinalIgnoreCase) : null,
        RunsAs = row.IsDBNull(8) ? null : Id(row, 8),
        PluginTypeId = Id(row, 9),
        Configuration = Text(row, 10),
        DeletesItsJobs = !row.IsDBNull(11) && row.GetInt32(11) == 1,
        Images = [.. images[Id(row, 0)]],
    };

    private static List<CustomApi> Apis(UnitOfWork work)
    {
        var parameters = Parameters(work, "\"isoptional\"", "customapirequestparameter");
        var properties = Parameters(work, "1", "customapiresponseproperty");
        return work.Session.Rows(
            """
            SELECT "customapiid", "uniquename", "bindingtype", "boundentitylogicalname", "plugintypeid", "allowedcustomprocessingsteptype", "isfunction",
                   "executeprivilegename"
            FROM "customapi" WHERE "statecode" = 0
            """,
            row => new CustomApi(Id(row, 0), row.GetString(1))
            {
                Binding = row.IsDBNull(2) ? 0 : row.GetInt32(2),
                BoundTable = Text(row, 3) ?? "",
                PluginTypeId = row.IsDBNull(4) ? null : Id(row, 4),
                AllowedSteps = row.IsDBNull(5) ? 0 : row.GetInt32(5),
                ExecutePrivilege = Text(row, 7) ?? "",
                IsFunction = !row.IsDBNull(6) && row.GetInt32(6) == 1,
                Parameters = [.. parameters[Id(row, 0)]],
                Properties = [.. properties[Id(row, 0)]],
            });
    }

    private static ILookup<Guid, CustomApiParameter> Parameters(UnitOfWork work, string isOptional, string table) => work.Session
        .Rows(
            $"""SELECT "customapiid", "uniquename", "type", {isOptional}, "logicalentityname" FROM "{table}" WHERE "statecode" = 0""",
            row => (Api: Id(row, 0), Parameter: ParameterOf(row)))
        .ToLookup(pair => pair.Api, pair => pair.Parameter);

    private static CustomApiParameter ParameterOf(SqliteDataReader row) =>
        new(row.GetString(1), row.GetInt32(2), !row.IsDBNull(3) && row.GetInt32(3) == 1, Text(row, 4) ?? "");

    private static Guid Id(SqliteDataReader row, int ordinal) => Guid.ParseExact(row.GetString(ordinal), "D");

    private static string? Text(SqliteDataReader row, int ordinal) => row.IsDBNull(ordinal) ? null : row.GetString(ordinal);

    private static string[] Names(string? list) => list?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
