using System;

namespace Dataverse.Sandbox.WebApi.Errors;

/// <summary>A request that the Web API itself refuses, with the status and code that Dataverse answers.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="code">The code in the error's body: <c>0x…</c>.</param>
/// <param name="message">Place, fault and remedy, or the platform's own words.</param>
public sealed class WebApiException(int status, string code, string message) : Exception(message)
{
    /// <summary>The HTTP status.</summary>
    public int Status => status;

    /// <summary>The code in the error's body.</summary>
    public string Code => code;

    /// <summary>The URL asks for something that does not exist.</summary>
    public static WebApiException NoSegment(string segment) => new(404, "0x8006088a", $"Resource not found for the segment '{segment}'.");

    /// <summary>The resource is there, but not for this method.</summary>
    public static WebApiException NoMethod(string method, string path) =>
        new(405, "0x80060888", $"The requested resource does not support http method '{method}': {path}");

    /// <summary>The query cannot be answered as asked.</summary>
    public static WebApiException Query(string message) => new(400, "0x80060888", message);

    /// <summary>The body cannot be read as what the request needs.</summary>
    public static WebApiException Body(string set, string message) => new(400, "0x80048d19",
        $"Error identified in Payload provided by the user for Entity :'{set}', For more information on this error please follow this help link "
            + $"https://go.microsoft.com/fwlink/?linkid=2195293  ---->  InnerException : Microsoft.OData.ODataException: {message}");
}
