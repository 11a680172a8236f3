using System;
using System.Globalization;
using System.Text.Json.Nodes;
using Dataverse.Sandbox.WebApi.Requests;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.WebApi.Errors;

/// <summary>
/// What a fault says beside its message, for clients that ask with <c>odata.include-annotations="*"</c>:
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors#include-more-details-with-errors.
/// </summary>
internal static class FaultDetails
{
    private const string Namespace = "Microsoft.PowerApps.CDS";

    /// <summary>Adds it to the error.</summary>
    public static void Add(JsonObject error, OrganizationServiceFault fault, Preferences preferences)
    {
        foreach (var (name, value) in fault.ErrorDetails)
            Add(error, $"ErrorDetails.{name}", value is string text && Enum.TryParse<OperationStatus>(text, out var status) && name == "OperationStatus"
                ? ((int)status).ToString(CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture), preferences);
        Add(error, "HelpLink", $"http://go.microsoft.com/fwlink/?LinkID=398563&error=Microsoft.Crm.CrmException%3a{fault.ErrorCode:x8}&client=platform",
            preferences);
        Add(error, "TraceText", fault.TraceText, preferences);
        Add(error, "InnerError.Message", fault.InnerFault?.Message, preferences);
    }

    private static void Add(JsonObject error, string name, string? value, Preferences preferences)
    {
        if (!string.IsNullOrEmpty(value) && preferences.Wants($"{Namespace}.{name}")) error[$"@{Namespace}.{name}"] = value;
    }
}
