using System;
using System.Collections.Generic;
using Dataverse.Sandbox.Metadata;

namespace Dataverse.Sandbox.Platform;

/// <summary>The privileges of tables, named as Dataverse does: prvReadAccount.</summary>
public static class Privileges
{
    /// <summary>Depth masks by the words of a solution: user, business unit, parent and child business units, organisation.</summary>
    public static IReadOnlyDictionary<string, int> DepthMasks { get; } =
        new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["Basic"] = 1, ["Local"] = 2, ["Deep"] = 4, ["Global"] = 8 };

    // Tables whose privileges are not named after them. All activities share those of Activity.
    private static readonly Dictionary<string, string> Other = new(StringComparer.Ordinal)
    {
        ["systemuser"] = "User", ["annotation"] = "Note", ["savedquery"] = "Query", ["savedqueryvisualization"] = "SavedQueryVisualizations",
    };

    // The access rights of Microsoft.Crm.Sdk.Messages.AccessRights.
    private static readonly (string Verb, int Right)[] Verbs =
        [("Create", 32), ("Read", 1), ("Write", 2), ("Delete", 65536), ("Append", 4), ("AppendTo", 16), ("Assign", 524288), ("Share", 262144)];

    /// <summary>The id of the privilege of that name.</summary>
    public static Guid IdOf(string name) => DeterministicId.Of("privilege", name);

    /// <summary>The privileges that a table has, each with its access right.</summary>
    public static IEnumerable<(string Name, int AccessRight)> Of(Table table)
    {
        if (table.IsIntersect || table.Unites.Count > 0) yield break;
        var name = Other.GetValueOrDefault(table.LogicalName) ?? (table.IsActivity ? "Activity" : table.SchemaName);
        foreach (var (verb, right) in Verbs)
            if (table.Ownership == Ownership.UserOwned || verb is not ("Assign" or "Share")) yield return ($"prv{verb}{name}", right);
    }

    /// <summary>The privileges that a table needs which shows the rows of others: those of activities, those of users for the view of owners.</summary>
    public static IEnumerable<(string Name, int AccessRight)> OfUnion(Table table)
    {
        var name = table.LogicalName == "owner" ? "User" : "Activity";
        foreach (var (verb, right) in Verbs) yield return ($"prv{verb}{name}", right);
    }

    /// <summary>The table name within a table's privilege; null when the name is not of that form.</summary>
    public static string? TableIn(string privilege)
    {
        if (!privilege.StartsWith("prv", StringComparison.OrdinalIgnoreCase)) return null;
        string? longest = null;
        foreach (var (verb, _) in Verbs)
            if (privilege.AsSpan(3).StartsWith(verb, StringComparison.OrdinalIgnoreCase) && (longest is null || verb.Length > longest.Length)) longest = verb;
        return longest is null ? null : privilege[(3 + longest.Length)..];
    }
}
