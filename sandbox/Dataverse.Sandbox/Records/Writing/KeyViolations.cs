using System;
using System.Linq;
using System.ServiceModel;
using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.Metadata;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Records.Writing;

/// <summary>What SQLite's refusal of a doubled key means in Dataverse's words.</summary>
internal static class KeyViolations
{
    private const int PrimaryKey = 1555;
    private const int Unique = 2067;

    /// <summary>The fault; null when the exception is about something else.</summary>
    public static FaultException<OrganizationServiceFault>? Translate(Table table, SqliteException violation, Guid id)
    {
        if (violation.SqliteExtendedErrorCode is not (PrimaryKey or Unique)) return null;

        // SQLite says: UNIQUE constraint failed: contact.a, contact.b
        var columns = violation.Message[(violation.Message.LastIndexOf(": ", StringComparison.Ordinal) + 2)..].Trim('\'', '.')
            .Split(", ").Select(name => name[(name.LastIndexOf('.') + 1)..]).ToArray();
        if (columns is [var only] && only == table.PrimaryId)
            return Faults.Of(Faults.DuplicateRecord, $"Cannot insert duplicate key: a row of '{table.LogicalName}' with the id {id:D} exists.");

        var key = table.Keys.FirstOrDefault(candidate => candidate.Columns.All(columns.Contains));
        var labels = string.Join(", ", (key?.Columns ?? columns)
            .Select(name => table.Find(name)?.DisplayName is { Length: > 0 } label ? $"{label} ({name})" : name));
        return Faults.Of(Faults.DuplicateRecordEntityKey,
            $"Entity Key {key?.Name ?? string.Join("+", columns)} violated. A record with the same value for {labels} already exists in "
                + $"'{table.LogicalName}'. A duplicate record cannot be created. Select one or more unique values and try again.");
    }
}
