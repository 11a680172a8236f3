using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using Microsoft.OData;

namespace Dataverse.Sandbox.WebApi.Tests;

/// <summary>An answer of the server as the OData library's reader wants it.</summary>
internal sealed class AnswerMessage(HttpResponseMessage answer, Stream body) : IODataResponseMessage
{
    public IEnumerable<KeyValuePair<string, string>> Headers
    {
        get
        {
            foreach (var (name, values) in answer.Headers) yield return new(name, string.Join(",", values));
            foreach (var (name, values) in answer.Content.Headers) yield return new(name, string.Join(",", values));
        }
    }

    public int StatusCode { get => (int)answer.StatusCode; set => throw new System.NotSupportedException(); }

    public string? GetHeader(string headerName)
    {
        foreach (var (name, value) in Headers)
            if (name.Equals(headerName, System.StringComparison.OrdinalIgnoreCase)) return value;
        return null;
    }

    public void SetHeader(string headerName, string headerValue) => throw new System.NotSupportedException();

    public Stream GetStream() => body;
}
