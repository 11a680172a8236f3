using System;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dataverse.Sandbox.WebApi.Errors;
using Microsoft.AspNetCore.Http;

namespace Dataverse.Sandbox.Server.Door;

/// <summary>
/// Lets in who knows the session's token and comes by the server's own name. Other pages in the same browser do neither: a page of another origin
/// sends its own Origin (CSRF), and a name that was made to point at 127.0.0.1 stands in Host (DNS rebinding).
/// </summary>
internal sealed class Doorkeeper(string token)
{
    private readonly byte[] _token = Encoding.UTF8.GetBytes(token);

    /// <summary>The server's port, known when it listens.</summary>
    public int Port { get; set; }

    /// <summary>The cookie that a browser gets for the token. Browsers keep cookies by host, not by port: two sandboxes need two names.</summary>
    public string SessionCookie => string.Create(CultureInfo.InvariantCulture, $"sandbox-session-{Port}");

    /// <summary>The cookie that keeps who is signed in.</summary>
    public string UserCookie => string.Create(CultureInfo.InvariantCulture, $"sandbox-user-{Port}");

    /// <summary>A token that nobody guesses.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    /// <summary>Whether that is the token; as long for a near miss as for a far one.</summary>
    public bool Knows(string? said) => said is not null && CryptographicOperations.FixedTimeEquals(_token, Encoding.UTF8.GetBytes(said));

    /// <summary>Refuses a request that comes by another name or from another page.</summary>
    public void CheckName(HttpRequest request)
    {
        var host = request.Host;
        if (host.Host is not ("127.0.0.1" or "localhost") || (host.Port ?? 80) != Port)
            throw Refused($"The host '{host}' is not this server. Ask 127.0.0.1:{Port}.");
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && origin != $"http://{host}")
            throw Refused($"A page of '{origin}' may not send requests here. Only the sandbox's own pages may.");
    }

    /// <summary>Who comes in: a program with the token, or a browser with the cookies.</summary>
    /// <exception cref="WebApiException">Neither.</exception>
    public Visitor Admit(HttpRequest request)
    {
        CheckName(request);
        if (request.Headers.Authorization.ToString() is { Length: > 0 } said)
        {
            if (said.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) && Knows(said[7..].Trim())) return Visitor.Program;
        }
        else if (Knows(request.Cookies[SessionCookie]))
        {
            CheckPage(request);
            return new Visitor(IsBrowser: true, Guid.TryParse(request.Cookies[UserCookie], out var user) ? user : null);
        }

        throw new WebApiException(401, "0x80040220",
            "The session's token is missing or wrong. Open the URL that the sandbox has printed, or send 'Authorization: Bearer …' with its token.");
    }

    // Browsers send Origin with all that changes something, and say when a page of another port or site has asked: those pages have the cookie too,
    // because cookies know no ports.
    private static void CheckPage(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site")
            throw Refused("A page of another site or port has asked. Only the sandbox's own pages may.");
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && request.Headers.Origin.Count == 0)
            throw Refused($"A {request.Method} without Origin is let in with the header Authorization only.");
    }

    private static WebApiException Refused(string message) => new(403, "0x80040220", message);
}
