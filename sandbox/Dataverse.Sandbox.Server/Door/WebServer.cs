using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Dataverse.Sandbox.WebApi.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Dataverse.Sandbox.Server.Door;

/// <summary>The sandbox on 127.0.0.1: the Web API, the web resources and the app of one organisation.</summary>
public sealed class WebServer : IAsyncDisposable
{
    /// <summary>The path of the Web API.</summary>
    public const string ApiPath = "/api/data/v9.2/";

    private const int LargestBody = 32 * 1024 * 1024;

    private readonly Doorkeeper _door;
    private readonly Routes _routes;
    private readonly Jobs? _jobs;
    private WebApplication? _app;

    private WebServer(Organization organization, ServerOptions options)
    {
        Token = options.Token ?? Doorkeeper.NewToken();
        _door = new Doorkeeper(Token);
        _routes = new Routes(organization, _door);
        _jobs = options.RunsJobs ? new Jobs(organization) : null;
    }

    /// <summary>What a client must know.</summary>
    public string Token { get; }

    /// <summary>Where the server listens: <c>http://127.0.0.1:…</c>.</summary>
    public string Address => $"http://127.0.0.1:{_door.Port}";

    /// <summary>The URL that a person opens.</summary>
    public string Url => $"{Address}/?token={Token}";

    /// <summary>Opens the server; it answers when this returns.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<WebServer> StartAsync(Organization organization, ServerOptions options)
    {
        var server = new WebServer(organization, options);
        if (options.Port is { } asked) await server.ListenAsync(asked).ConfigureAwait(false);
        else await server.ListenAsync(ServerOptions.UsualPort, orElse: 0).ConfigureAwait(false);
        server._jobs?.Start();
        return server;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync().ConfigureAwait(false);
        if (_jobs is not null) await _jobs.DisposeAsync().ConfigureAwait(false);
        _routes.Dispose();
    }

    private async Task ListenAsync(int port, int? orElse = null)
    {
        _app = Build(port);
        try
        {
            await _app.StartAsync().ConfigureAwait(false);
            _door.Port = new Uri(_app.Urls.First()).Port;
        }
        catch (IOException) when (orElse is not null)
        {
            await _app.DisposeAsync().ConfigureAwait(false);
            await ListenAsync(orElse.Value).ConfigureAwait(false);
        }
    }

    private WebApplication Build(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddResponseCompression(compression => compression.MimeTypes = ["application/json", "text/javascript", "text/css", "text/html"]);
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
        app.UseResponseCompression();
        app.Run(HandleAsync);
        return app;
    }

    private async Task HandleAsync(HttpContext context)
    {
        var reply = await RepliedAsync(context).ConfigureAwait(false);
        var response = context.Response;
        response.StatusCode = reply.Status;
        response.Headers["X-Content-Type-Options"] = "nosniff";
        response.Headers.ContentSecurityPolicy = reply.Policy;
        response.Headers["Referrer-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers.CacheControl = "no-store";
        if (reply.Status == 401) response.Headers.WWWAuthenticate = "Bearer";
        foreach (var (name, value) in reply.Headers) response.Headers[name] = value;
        if (reply.ContentType.Length > 0) response.ContentType = reply.ContentType;
        if (reply.Body.Length > 0 && !HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(reply.Body, context.RequestAborted).ConfigureAwait(false);
    }

    private async Task<Reply> RepliedAsync(HttpContext context)
    {
        try
        {
            return await _routes.ReplyAsync(context).ConfigureAwait(false);
        }
        catch (BadHttpRequestException fault)
        {
            return Reply.Of(ErrorAnswers.Of(fault.StatusCode, "0x80060888", fault.Message));
        }
        catch (WebApiException fault) when (Pages.AreWanted(context.Request))
        {
            return Pages.Refusal(fault);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return Reply.Of(ErrorAnswers.Of(fault));
        }
    }
}
