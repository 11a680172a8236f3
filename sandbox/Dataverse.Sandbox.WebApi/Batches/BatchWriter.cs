using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using Dataverse.Sandbox.WebApi.Requests;
using Microsoft.AspNetCore.WebUtilities;

namespace Dataverse.Sandbox.WebApi.Batches;

/// <summary>Writes the answers of a batch.</summary>
internal sealed class BatchWriter(string boundary) : IDisposable
{
    private readonly MemoryStream _stream = new();

    /// <summary>The media type of the whole.</summary>
    public string ContentType => $"multipart/mixed; boundary={boundary}";

    /// <summary>Status of the first answer that is an error; 0 when none is.</summary>
    public int FirstFailure { get; private set; }

    /// <summary>Adds an answer.</summary>
    public void Add(Answer answer, string contentId)
    {
        if (FirstFailure == 0 && answer.Status >= 400) FirstFailure = answer.Status;
        Line("--" + boundary);
        AddPart(answer, contentId);
    }

    /// <summary>Adds the answers of a change set.</summary>
    public void AddChangeSet(IReadOnlyList<(Answer Answer, string Id)> answers)
    {
        var inner = "changesetresponse_" + Guid.NewGuid().ToString("D");
        Line("--" + boundary);
        Line($"Content-Type: multipart/mixed; boundary={inner}");
        Line("");
        foreach (var (answer, id) in answers)
        {
            Line("--" + inner);
            AddPart(answer, id);
        }

        Line($"--{inner}--");
    }

    /// <summary>All of it.</summary>
    public byte[] Close()
    {
        Line($"--{boundary}--");
        return _stream.ToArray();
    }

    /// <inheritdoc />
    public void Dispose() => _stream.Dispose();

    private void AddPart(Answer answer, string contentId)
    {
        Line("Content-Type: application/http");
        Line("Content-Transfer-Encoding: binary");
        if (contentId.Length > 0) Line("Content-ID: " + contentId);
        Line("");
        Line(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} {ReasonPhrases.GetReasonPhrase(answer.Status)}"));
        if (answer.ContentType.Length > 0) Line("Content-Type: " + answer.ContentType);
        foreach (var (name, value) in answer.Headers) Line($"{name}: {value}");
        Line("");
        _stream.Write(answer.Body);
        Line("");
    }

    private void Line(string text) => _stream.Write(Encoding.UTF8.GetBytes(text + "\r\n"));
}
