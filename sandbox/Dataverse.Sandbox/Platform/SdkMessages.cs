using System;
using System.Collections.Generic;
using Dataverse.Sandbox.Metadata;

namespace Dataverse.Sandbox.Platform;

/// <summary>The platform's messages and on which tables a step may be registered for them.</summary>
public static class SdkMessages
{
    // The same in every organisation; the ids of other messages are the sandbox's own.
    private static readonly Dictionary<string, Guid> Genuine = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Create"] = new("9ebdbb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["Update"] = new("20bebb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["Delete"] = new("a1bdbb1b-ea3e-db11-86a7-000a3a5473e8"),
    };

    /// <summary>Messages of every table whose rows can be written.</summary>
    public static IReadOnlyList<string> OfTables { get; } =
        ["Create", "Update", "Delete", "Retrieve", "RetrieveMultiple", "Upsert", "CreateMultiple", "UpdateMultiple", "UpsertMultiple", "DeleteMultiple",
            "SetState", "SetStateDynamicEntity"];

    /// <summary>Messages of tables whose rows users and teams own, besides.</summary>
    public static IReadOnlyList<string> OfOwnedTables { get; } = ["Assign", "GrantAccess", "RevokeAccess", "ModifyAccess"];

    /// <summary>Messages without a table.</summary>
    public static IReadOnlyList<string> Global { get; } =
    [
        "Associate", "Disassociate", "Merge", "AddMembers", "RemoveMembers", "AddToQueue", "ExecuteMultiple", "ExecuteTransaction", "ExecuteWorkflow",
        "Export", "ExportSolution",
        "ImportSolution", "Publish", "PublishAll", "Route", "Send", "SendEmail", "BulkDelete", "RetrieveVersion", "WhoAmI", "InitializeFrom", "Rollup",
        "CalculatePrice", "QualifyLead",
        "Win", "Lose", "Close", "Reassign", "SetBusiness", "SetParent", "Expand", "RetrieveExchangeRate", "RetrievePrincipalAccess", "RetrieveUserPrivileges",
        "AddUserToRecordTeam", "RemoveUserFromRecordTeam",
    ];

    /// <summary>The id of the message of that name, of the platform or of a custom API.</summary>
    public static Guid IdOf(string name) => Genuine.TryGetValue(name, out var id) ? id : DeterministicId.Of("sdkmessage", name);

    /// <summary>The id of the filter that ties a message to a table.</summary>
    public static Guid FilterIdOf(string message, string table) => DeterministicId.Of("sdkmessagefilter", $"{message}:{table}");

    /// <summary>The messages on which a step of that table may be registered.</summary>
    public static IEnumerable<string> On(Table table)
    {
        if (table.IsIntersect || table.Unites.Count > 0) yield break;
        foreach (var message in OfTables) yield return message;
        if (table.Ownership != Ownership.UserOwned) yield break;
        foreach (var message in OfOwnedTables) yield return message;
    }
}
