using System;
using System.Security.Cryptography;
using System.Text;
using Dataverse.Sandbox.WebApi.Errors;
using Microsoft.AspNetCore.Http;

namespace Dataverse.Sandbox.WebApi.Door;

/// <summary>
/// Lets in who knows the session's token and comes by the server's own name. Other pages in the same browser do neither: a page of another origin
/// sends its own Origin (CSRF), and a name that was made to point at 127.0.0.1 stands in Host (DNS rebinding).
/// </summary>
internal sealed class Doorkeeper(string token)
{
    /// <summary>The cookie that a browser gets for the token.</summary>
    public const string Cookie = "sandbox-session";

    private readonly byte[] _token = Encoding.UTF8.GetBytes(token);

    /// <summary>A token that nobody guesses.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    /// <summary>Whether that is the token; as long for a near miss as for a far one.</summary>
    public bool Knows(string? said) => said is not null && CryptographicOperations.FixedTimeEquals(_token, Encoding.UTF8.GetBytes(said));

    /// <summary>Refuses a request that may not enter.</summary>
    /// <param name="request">The request.</param>
    /// <param name="port">The server's port.</param>
    public void Check(HttpRequest request, int port)
    {
        CheckName(request, port);
        var said = request.Headers.Authorization.ToString() is { } bearer && bearer.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            ? bearer[7..].Trim() : request.Cookies[Cookie];
        if (!Knows(said)) throw new WebApiException(401, "0x80040220",
            "The session's token is missing or wrong. Send 'Authorization: Bearer …' with the token that serve has printed.");
    }

    /// <summary>Refuses a request that comes by another name or from another page.</summary>
    public static void CheckName(HttpRequest request, int port)
    {
        var host = request.Host;
        if (host.Host is not ("127.0.0.1" or "localhost") || (host.Port ?? 80) != port)
            throw new WebApiException(403, "0x80040220", $"The host '{host}' is not this server. Ask 127.0.0.1:{port}.");
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && origin != $"http://{host}")
            throw new WebApiException(403, "0x80040220", $"A page of '{origin}' may not send requests here. Only the sandbox's own pages may.");
    }
}
