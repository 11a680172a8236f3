using System;
using System.Globalization;
using System.ServiceModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Query;
using Dataverse.Sandbox.WebApi.Requests;
using Microsoft.OData;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.WebApi.Errors;

/// <summary>Every exception as Dataverse answers it: <c>{ "error": { "code": "0x…", "message": "…" } }</c> with its status.</summary>
public static class ErrorAnswers
{
    /// <summary>The answer to a request that failed so.</summary>
    public static Answer Of(Exception exception) => Of(exception, Preferences.Of(null));

    /// <summary>The answer to a request that failed so, with the details of the fault when the client prefers annotations.</summary>
    internal static Answer Of(Exception exception, Preferences preferences)
    {
        var (status, code, message) = Told(exception);
        var error = new JsonObject { ["code"] = code, ["message"] = message };
        if (exception is FaultException<OrganizationServiceFault> fault) FaultDetails.Add(error, fault.Detail, preferences);
        return Answer.Json(status, new JsonObject { ["error"] = error });
    }

    /// <summary>An error's answer.</summary>
    public static Answer Of(int status, string code, string message) => Of(new WebApiException(status, code, message));

    private static (int Status, string Code, string Message) Told(Exception exception) => exception switch
    {
        WebApiException known => (known.Status, known.Code, known.Message),
        FaultException<OrganizationServiceFault> fault => (StatusOf(fault.Detail), Text(fault.Detail.ErrorCode), fault.Detail.Message ?? ""),
        UnknownNameException unknown => (400, Text(unknown.ErrorCode), unknown.Message),
        QueryException query => (400, Text(query.ErrorCode), query.Message),
        ODataUnrecognizedPathException path => (404, "0x8006088a", path.Message),
        // Microsoft's troubleshooting page shows 0x0 for a property that does not exist.
        ODataException odata => (400, "0x0", odata.Message),
        JsonException json => (400, "0x80048d19", $"The body is not JSON that can be read: {json.Message}"),
        UriFormatException uri => (400, "0x80060888", $"The URL cannot be read: {uri.Message}"),
        _ => (500, Text(Faults.Unexpected), $"An unexpected error occurred in the sandbox: {exception.Message}"),
    };

    private static int StatusOf(OrganizationServiceFault fault) => fault.ErrorCode switch
    {
        // A plug-in may say it.
        _ when fault.ErrorDetails.TryGetValue(Faults.HttpStatus, out var said) && said is int status => status,
        Faults.ObjectDoesNotExist or Faults.RecordNotFoundByEntityKey or Faults.UnknownMessage => 404,
        Faults.ConcurrencyVersionMismatch or Faults.DuplicateRecord or Faults.DuplicateRecordEntityKey => 412,
        Faults.UserDisabled or Faults.MissingPrivilege or Faults.AccessDenied or Faults.ColumnDenied => 403,
        Faults.Unexpected => 500,
        _ => 400,
    };

    private static string Text(int code) => "0x" + code.ToString("x8", CultureInfo.InvariantCulture);
}
