using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Dataverse.Sandbox.WebApi.Errors;
using Dataverse.Sandbox.WebApi.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Dataverse.Sandbox.Server.Door;

/// <summary>Requests to the Web API: read from HTTP, handed on, answered with the ids by which support finds them.</summary>
internal sealed partial class ApiRoute(Organization organization) : IDisposable
{
    // A request holds a thread from its beginning to its end, and writers wait for each other: without limits a crowd would take all threads of the
    // pool, and those who could answer would wait for new ones. Two writers, so that one reads its request while the other writes.
    private readonly SemaphoreSlim _readers = new(2 * Environment.ProcessorCount);
    private readonly SemaphoreSlim _writers = new(2);
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
        return Reply.Of(await InTurnAsync(asked, user).ConfigureAwait(false)).With("x-ms-service-request-id", id).With("REQ_ID", id);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _readers.Dispose();
        _writers.Dispose();
    }

    private async Task<Answer> InTurnAsync(ApiRequest asked, Guid user)
    {
        var turns = OnlyReads(asked) ? _readers : _writers;
        await turns.WaitAsync().ConfigureAwait(false);
        try
        {
            return await _service.AnswerAsync(asked, user).ConfigureAwait(false);
        }
        finally
        {
            turns.Release();
        }
    }

    // Pages read with batches as well: those do not wait for writers.
    private static bool OnlyReads(ApiRequest asked) => HttpMethods.IsGet(asked.Method)
        || (asked.Url.AbsolutePath.EndsWith("/$batch", StringComparison.Ordinal) && !Writing().IsMatch(Encoding.Latin1.GetString(asked.Body.Span)));

    // The path as it was sent: a function's parameters and a key may hold encoded characters that only the Web API may decode.
    private static Uri UrlOf(HttpRequest request)
    {
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget;
        return target.StartsWith('/') ? new Uri($"http://{request.Host}{target}") : new Uri(target);
    }

    [GeneratedRegex(@"^(?:POST|PATCH|PUT|DELETE)\s", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Writing();

    [GeneratedRegex("^/api/data/v9\\.[0-2](?:/|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Version();
}
