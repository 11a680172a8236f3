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

    public async Task<Answer> RunAsync()
    {
        // The whole is read before anything of it runs: a batch that breaks off half-way does nothing.
        var parts = await ReadAsync().ConfigureAwait(false);
        using var answers = new BatchWriter("batchresponse_" + Guid.NewGuid().ToString("D"));
        var hasFailed = false;
        foreach (var (part, set) in parts)
        {
            var isFailed = set is null ? AddSingle(part, answers) : AddChangeSet(set, answers);
            hasFailed |= isFailed;
            // As the platform does, the first error ends the batch unless the client prefers to go on.
            if (isFailed && !call.Preferences.ContinuesOnError) break;
        }

        var status = hasFailed && !call.Preferences.ContinuesOnError ? answers.FirstFailure : 200;
        return new Answer(status) { ContentType = answers.ContentType, Body = answers.Close() };
    }

    private async Task<List<(BatchPart Part, List<BatchPart>? Set)>> ReadAsync()
    {
        var parts = new List<(BatchPart Part, List<BatchPart>? Set)>();
        foreach (var part in await PartsAsync(call.Header("Content-Type"), call.Body.ToArray()).ConfigureAwait(false))
            parts.Add((part, part.ContentType.StartsWith("multipart/mixed", StringComparison.OrdinalIgnoreCase)
                ? await PartsAsync(part.ContentType, part.Content).ConfigureAwait(false) : null));
        return parts.Sum(part => part.Set?.Count ?? 1) <= Most ? parts
            : throw new WebApiException(400, "0x80060888", $"A batch holds at most {Most} requests.");
    }

    private bool AddSingle(BatchPart part, BatchWriter answers)
    {
        var answer = AnswerTo(part, call.Service, new Dictionary<string, string>(), inSet: false);
        answers.Add(answer, part.ContentId);
        return answer.Status >= 400;
    }

    private bool AddChangeSet(List<BatchPart> parts, BatchWriter answers)
    {
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

    private void RunAll(List<BatchPart> parts, IOrganizationService service, List<(Answer Answer, string Id)> done)
    {
        var urls = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var answer = AnswerTo(part, service, urls, inSet: true);
            if (answer.Status >= 400) throw new ChangeSetFailed(answer, part.ContentId);
            if (part.ContentId.Length > 0 && answer.RowUrl.Length > 0) urls[part.ContentId] = answer.RowUrl;
            done.Add((answer, part.ContentId));
        }
    }

    private Answer AnswerTo(BatchPart part, IOrganizationService service, IReadOnlyDictionary<string, string> urls, bool inSet)
    {
        try
        {
            var request = Request(part, service, urls);
            return inSet && request.Method == "GET"
                ? ErrorAnswers.Of(400, "0x80060888", "A change set cannot hold a GET request. Put it beside the set.")
                : WebService.Answer(request);
        }
        catch (Exception fault) when (fault is WebApiException or UriFormatException)
        {
            return ErrorAnswers.Of(fault);
        }
    }

    private Call Request(BatchPart part, IOrganizationService service, IReadOnlyDictionary<string, string> urls)
    {
        var request = HttpText.Read(part.Content, urls);
        var url = request.Url.Contains("://", StringComparison.Ordinal) ? new Uri(request.Url)
            : request.Url.StartsWith('/') ? new Uri(new Uri(call.Root.GetLeftPart(UriPartial.Authority)), request.Url) : new Uri(call.Root, request.Url);
        if (!url.AbsoluteUri.StartsWith(call.Root.AbsoluteUri, StringComparison.OrdinalIgnoreCase))
            throw WebApiException.Query($"'{request.Url}' is not a URL of this service.");
        if (url.AbsolutePath.EndsWith("/$batch", StringComparison.OrdinalIgnoreCase)) throw WebApiException.Query("A batch holds no other batch.");
        return call with { Method = request.Method, Url = url, Headers = request.Headers, Body = request.Body, Service = service };
    }

    private static async Task<List<BatchPart>> PartsAsync(string? type, byte[] content)
    {
        if (!MediaTypeHeaderValue.TryParse(type, out var media) || media.MediaType != "multipart/mixed" || media.Boundary.Length == 0)
            throw new WebApiException(400, "0x80060888", "A batch is of the Content-Type multipart/mixed;boundary=….");
        var reader = new MultipartReader(HeaderUtilities.RemoveQuotes(media.Boundary).Value!, new MemoryStream(content)) { BodyLengthLimit = content.Length };
        var parts = new List<BatchPart>();
        while (await NextAsync(reader).ConfigureAwait(false) is { } section)
        {
            var id = section.Headers?.FirstOrDefault(header => header.Key.Equals("Content-ID", StringComparison.OrdinalIgnoreCase)).Value.ToString() ?? "";
            parts.Add(new BatchPart(section.ContentType ?? "", id, await AllAsync(section).ConfigureAwait(false)));
        }

        return parts;
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
