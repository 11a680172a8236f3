using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Dataverse.Sandbox.WebApi.Batches;
using Dataverse.Sandbox.WebApi.Errors;
using Dataverse.Sandbox.WebApi.Model;
using Dataverse.Sandbox.WebApi.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Dataverse.Sandbox.WebApi.Door;

/// <summary>The sandbox on 127.0.0.1: the Web API of one organisation.</summary>
public sealed class WebServer : IAsyncDisposable
{
    /// <summary>The path of the Web API.</summary>
    public const string ApiPath = "/api/data/v9.2/";

    private const int LargestBody = 32 * 1024 * 1024;

    private readonly Organization _organization;
    private readonly Models _models;
    private readonly Doorkeeper _door;
    private readonly WebApplication _app;
    private int _port;

    private WebServer(Organization organization, ServerOptions options)
    {
        _organization = organization;
        _models = new Models(organization);
        Token = options.Token ?? Doorkeeper.NewToken();
        _door = new Doorkeeper(Token);
        _app = Build(options.Port);
    }

    /// <summary>What a client must know.</summary>
    public string Token { get; }

    /// <summary>Where the server listens: <c>http://127.0.0.1:…</c>.</summary>
    public string Address => $"http://127.0.0.1:{_port}";

    /// <summary>Opens the server; it answers when this returns.</summary>
    public static async Task<WebServer> StartAsync(Organization organization, ServerOptions? options = null)
    {
        var server = new WebServer(organization, options ?? new ServerOptions());
        await server._app.StartAsync().ConfigureAwait(false);
        server._port = new Uri(server._app.Urls.First()).Port;
        return server;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private WebApplication Build(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            // URLs of 32 KB, as the platform takes them.
            kestrel.Limits.MaxRequestLineSize = 33 * 1024;
            kestrel.Limits.MaxRequestBufferSize = 1024 * 1024;
        });
        var app = builder.Build();
        app.Run(HandleAsync);
        return app;
    }

    private async Task HandleAsync(HttpContext context)
    {
        var answer = await AnsweredAsync(context).ConfigureAwait(false);
        var response = context.Response;
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers) response.Headers[name] = value;
        response.Headers["X-Content-Type-Options"] = "nosniff";
        response.Headers.CacheControl = "no-store";
        if (answer.Status == 401) response.Headers.WWWAuthenticate = "Bearer";
        if (answer.ContentType.Length > 0) response.ContentType = answer.ContentType;
        if (answer.Body.Length > 0) await response.Body.WriteAsync(answer.Body, context.RequestAborted).ConfigureAwait(false);
    }

    private async Task<Answer> AnsweredAsync(HttpContext context)
    {
        try
        {
            if (context.Request.Path == "/") return Entered(context);
            _door.Check(context.Request, _port);
            if (!context.Request.Path.StartsWithSegments(ApiPath.TrimEnd('/'), StringComparison.OrdinalIgnoreCase))
                throw WebApiException.NoSegment(context.Request.Path);
            var call = await CallOfAsync(context.Request).ConfigureAwait(false);
            return call is { Method: "POST", Path: "$batch" } ? await new Batch(_organization, call).RunAsync().ConfigureAwait(false) : WebService.Answer(call);
        }
        catch (BadHttpRequestException fault)
        {
            return ErrorAnswers.Of(fault.StatusCode, "0x80060888", fault.Message);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return ErrorAnswers.Of(fault);
        }
    }

    // A browser that opens the URL that serve prints gets the token as a cookie that no other page can send.
    private Answer Entered(HttpContext context)
    {
        Doorkeeper.CheckName(context.Request, _port);
        if (!_door.Knows(context.Request.Query["token"])) throw new WebApiException(401, "0x80040220", "Open the URL that serve has printed.");
        context.Response.Cookies.Append(Doorkeeper.Cookie, Token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });
        return Answer.Empty(302).With("Location", ApiPath);
    }

    private async Task<Call> CallOfAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body).ConfigureAwait(false);
        var root = new Uri($"http://{request.Host}{ApiPath}");
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget;
        // A function's parameters and a key may hold encoded characters that only the Web API may decode.
        var url = target.StartsWith('/') ? new Uri($"http://{request.Host}{target}") : new Uri(target);
        var headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var user = new Impersonation(_organization).UserOf(headers);
        return new Call
        {
            Method = request.Method.ToUpperInvariant(), Url = url, Root = root, Headers = headers, Body = body.ToArray(), Model = _models.Now(),
            Service = _organization.ServiceFor(user), UserId = user,
        };
    }
}
