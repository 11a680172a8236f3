using System;
using System.Globalization;
using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Records.Writing;

/// <summary>Optimistic concurrency: a row is changed only when it is still the version that was read.</summary>
internal static class RowVersions
{
    /// <summary>The version that a request insists on; null when it overwrites whatever is there.</summary>
    public static string? Demanded(OrganizationRequest request, string? rowVersion, Table table)
    {
        if (!request.Parameters.TryGetValue("ConcurrencyBehavior", out var value) || value is not ConcurrencyBehavior.IfRowVersionMatches) return null;
        if (!string.IsNullOrEmpty(rowVersion)) return rowVersion;
        throw Faults.Of(Faults.ConcurrencyVersionNotProvided,
            $"The RowVersion property must be provided when ConcurrencyBehavior is IfRowVersionMatches ('{table.LogicalName}').");
    }

    /// <summary>Refuses when the row has another version than was read.</summary>
    public static void Check(Table table, Guid id, string demanded, object? current)
    {
        if (Convert.ToString(current, CultureInfo.InvariantCulture) == demanded) return;
        throw Faults.Of(Faults.ConcurrencyVersionMismatch,
            $"The version of the existing record doesn't match the RowVersion property provided ('{table.LogicalName}' {id:D}). Read the row again.");
    }
}
