using System;
using System.Globalization;
using Dataverse.Sandbox.Query.Sql;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Query.Results;

/// <summary>The number of rows on all pages, which the platform counts up to 5,000.</summary>
internal static class Total
{
    /// <summary>Counts the rows of a statement and notes it in the result.</summary>
    public static void Count(EntityCollection result, Translation translation, string select)
    {
        using var command = translation.Text.Command(translation.Scope.Session, $"SELECT COUNT(*) FROM ({select} LIMIT {Limits.TotalRecordCount + 1})");
        var count = Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        result.TotalRecordCountLimitExceeded = count > Limits.TotalRecordCount;
        result.TotalRecordCount = Math.Min(count, Limits.TotalRecordCount);
    }
}
