using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Dataverse.Sandbox.WebApi.Errors;
using Dataverse.Sandbox.WebApi.Requests;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.WebApi.Batches;

/// <summary>Answers <c>$batch</c>: requests one after the other, and change sets, of which all requests take effect or none.</summary>
internal sealed class Batch(Organization organization, Call call)
{
    private const int Most = 1000;
    private int _count;

    public async Task<Answer> RunAsync()
    {
        using var answers = new BatchWriter("batchresponse_" + Guid.NewGuid().ToString("D"));
        var hasFailed = false;
        await foreach (var part in PartsAsync(call.Header("Content-Type"), call.Body.ToArray()).ConfigureAwait(false))
        {
            var isFailed = part.ContentType.StartsWith("multipart/mixed", StringComparison.OrdinalIgnoreCase)
                ? await AddChangeSetAsync(part, answers).ConfigureAwait(false)
                : AddSingle(part, answers);
            hasFailed |= isFailed;
            // As the platform does, the first error ends the batch unless the client prefers to go on.
            if (isFailed && !call.Preferences.ContinuesOnError) break;
        }

        var status = hasFailed && !call.Preferences.ContinuesOnError ? answers.FirstFailure : 200;
        return new Answer(status) { ContentType = answers.ContentType, Body = answers.Close() };
    }

    private bool AddSingle(BatchPart part, BatchWriter answers)
    {
        var answer = WebService.Answer(Request(part, call.Service, new Dictionary<string, string>()));
        answers.Add(answer, part.ContentId);
        return answer.Status >= 400;
    }

    private async Task<bool> AddChangeSetAsync(BatchPart set, BatchWriter answers)
    {
        var parts = new List<BatchPart>();
        await foreach (var part in PartsAsync(set.ContentType, set.Content).ConfigureAwait(false)) parts.Add(part);
        var done = new List<(Answer Answer, string Id)>();
        try
        {
            organization.InTransaction(service => RunAll(parts, service, done), call.SignedInId, call.UserId);
        }
        catch (ChangeSetFailed failed)
        {
            // One error stands for all: nothing of the set happened.
            answers.Add(failed.Answer, failed.ContentId);
            return true;
        }

        answers.AddChangeSet(done);
        return false;
    }

    private void RunAll(IReadOnlyList<BatchPart> parts, IOrganizationService service, List<(Answer Answer, string Id)> done)
    {
        var urls = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var request = Request(part, service, urls);
            var answer = request.Method == "GET"
                ? ErrorAnswers.Of(400, "0x80060888", "A change set cannot hold a GET request. Put it beside the set.")
                : WebService.Answer(request);
            if (answer.Status >= 400) throw new ChangeSetFailed(answer, part.ContentId);
            if (part.ContentId.Length > 0 && answer.RowUrl.Length > 0) urls[part.ContentId] = answer.RowUrl;
            done.Add((answer, part.ContentId));
        }
    }

    private Call Request(BatchPart part, IOrganizationService service, IReadOnlyDictionary<string, string> urls)
    {
        if (++_count > Most) throw new WebApiException(400, "0x80060888", $"A batch holds at most {Most} requests.");
        var request = HttpText.Read(part.Content, urls);
        var url = request.Url.Contains("://", StringComparison.Ordinal) ? new Uri(request.Url)
            : request.Url.StartsWith('/') ? new Uri(new Uri(call.Root.GetLeftPart(UriPartial.Authority)), request.Url) : new Uri(call.Root, request.Url);
        if (!url.AbsoluteUri.StartsWith(call.Root.AbsoluteUri, StringComparison.OrdinalIgnoreCase))
            throw WebApiException.Query($"'{request.Url}' is not a URL of this service.");
        if (url.AbsolutePath.EndsWith("/$batch", StringComparison.OrdinalIgnoreCase)) throw WebApiException.Query("A batch holds no other batch.");
        return call with { Method = request.Method, Url = url, Headers = request.Headers, Body = request.Body, Service = service };
    }

    private static async IAsyncEnumerable<BatchPart> PartsAsync(string? type, byte[] content)
    {
        if (!MediaTypeHeaderValue.TryParse(type, out var media) || media.MediaType != "multipart/mixed" || media.Boundary.Length == 0)
            throw new WebApiException(400, "0x80060888", "A batch is of the Content-Type multipart/mixed;boundary=….");
        var reader = new MultipartReader(HeaderUtilities.RemoveQuotes(media.Boundary).Value!, new MemoryStream(content)) { BodyLengthLimit = content.Length };
        while (await NextAsync(reader).ConfigureAwait(false) is { } section)
        {
            var id = section.Headers?.FirstOrDefault(header => header.Key.Equals("Content-ID", StringComparison.OrdinalIgnoreCase)).Value.ToString() ?? "";
            yield return new BatchPart(section.ContentType ?? "", id, await AllAsync(section).ConfigureAwait(false));
        }
    }

    private static Task<MultipartSection?> NextAsync(MultipartReader reader) => ReadAsync(() => reader.ReadNextSectionAsync());

    private static Task<byte[]> AllAsync(MultipartSection section) => ReadAsync(async () =>
    {
        using var body = new MemoryStream();
        await section.Body.CopyToAsync(body).ConfigureAwait(false);
        return body.ToArray();
    });

    private static async Task<T> ReadAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            throw new WebApiException(400, "0x80060888", $"The batch cannot be read: {fault.Message} Lines end with CR LF, and --boundary-- ends the batch.");
        }
    }
}
