using System;
using System.Threading.Tasks;
using Dataverse.Sandbox.Server.Content;
using Dataverse.Sandbox.Server.People;
using Dataverse.Sandbox.WebApi.Errors;
using Microsoft.AspNetCore.Http;

namespace Dataverse.Sandbox.Server.Door;

/// <summary>Which path leads where. All of them begin with the doorkeeper.</summary>
internal sealed class Routes : IDisposable
{
    private const string Resources = "/WebResources/";

    private readonly Doorkeeper _door;
    private readonly ApiRoute _api;
    private readonly SignIn _signIn;
    private readonly Session _session;
    private readonly WebResources _resources;
    private readonly AppFiles _app = AppFiles.Beside(AppContext.BaseDirectory);

    public Routes(Organization organization, Doorkeeper door)
    {
        var users = new Users(organization);
        _door = door;
        _api = new ApiRoute(organization);
        _signIn = new SignIn(users, door);
        _session = new Session(organization, users);
        _resources = new WebResources(organization);
    }

    /// <summary>The reply to a request.</summary>
    public async Task<Reply> ReplyAsync(HttpContext context)
    {
        var request = context.Request;
        var path = request.Path.Value ?? "/";
        if (path == "/") return _signIn.Enter(context);
        var visitor = _door.Admit(request);
        if (path.StartsWith("/api/data/", StringComparison.OrdinalIgnoreCase))
            return await _api.ReplyAsync(request, _session.UserOf(visitor)).ConfigureAwait(false);
        if (path == "/signin") return await _signIn.ReplyAsync(context).ConfigureAwait(false);
        if (path == "/signout") return _signIn.Leave(context);
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) throw WebApiException.NoMethod(request.Method, path);
        return Found(request, path, visitor) ?? throw WebApiException.NoSegment(path);
    }

    /// <inheritdoc />
    public void Dispose() => _api.Dispose();

    private Reply? Found(HttpRequest request, string path, Visitor visitor)
    {
        if (path == "/api/sandbox/session") return Reply.Json(_session.Of(visitor));
        if (path == "/main.aspx") return _signIn.IsSignedIn(visitor) ? _app.Start() : SignIn.First(request);
        if (!path.StartsWith(Resources, StringComparison.OrdinalIgnoreCase)) return _app.Find(path);
        _session.UserOf(visitor);
        return _resources.Reply(path[Resources.Length..], request);
    }
}
