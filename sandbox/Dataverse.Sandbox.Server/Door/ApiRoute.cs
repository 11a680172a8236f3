using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Dataverse.Sandbox.WebApi.Errors;
using Dataverse.Sandbox.WebApi.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Dataverse.Sandbox.Server.Door;

/// <summary>Requests to the Web API: read from HTTP, handed on, answered with the ids by which support finds them.</summary>
internal sealed partial class ApiRoute(Organization organization)
{
    private readonly DataService _service = new(organization);

    /// <summary>The reply to a request of that user.</summary>
    public async Task<Reply> ReplyAsync(HttpRequest request, Guid user)
    {
        var version = Version().Match(request.Path.Value!);
        if (!version.Success) throw WebApiException.NoSegment(request.Path.Value!);
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body).ConfigureAwait(false);
        var asked = new ApiRequest(request.Method, UrlOf(request), new Uri($"http://{request.Host}{version.Value.TrimEnd('/')}/"),
            request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.GetBuffer().AsMemory(0, (int)body.Length));
        var id = Guid.NewGuid().ToString("D");
        return Reply.Of(await _service.AnswerAsync(asked, user).ConfigureAwait(false)).With("x-ms-service-request-id", id).With("REQ_ID", id);
    }

    // The path as it was sent: a function's parameters and a key may hold encoded characters that only the Web API may decode.
    private static Uri UrlOf(HttpRequest request)
    {
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget;
        return target.StartsWith('/') ? new Uri($"http://{request.Host}{target}") : new Uri(target);
    }

    [GeneratedRegex("^/api/data/v9\\.[0-2](?:/|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Version();
}
