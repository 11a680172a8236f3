using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Shared.Load;

/// <summary>One of many clients: reads, writes and calls by chance, one request after the other.</summary>
internal sealed class LoadClient(HttpClient http, string token, IReadOnlyList<Guid> customers, IReadOnlyList<Guid> counters, LoadTally tally, int seed)
{
    private const string Counter = "numberofchildren";
    private const string Sizes = "<fetch aggregate='true'><entity name='pcrm_segmentmembership'>"
        + "<attribute name='pcrm_segmentmembershipid' alias='n' aggregate='count'/><attribute name='statecode' groupby='true' alias='s'/></entity></fetch>";

    private const int Ok = 200;
    private const int NoContent = 204;
    private const int PreconditionFailed = 412;

    private readonly Random _random = new(seed);

    private Guid Customer => customers[_random.Next(customers.Count)];

    /// <summary>Asks until it is told to stop.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await OnceAsync().ConfigureAwait(false);
            }
            catch (HttpRequestException fault)
            {
                tally.Failed(fault.ToString());
            }
        }
    }

    private Task OnceAsync() => _random.Next(100) switch
    {
        < 15 => GetAsync("read a row", $"contacts({Customer})?$select=fullname,birthdate,pcrm_monthlyincome"),
        < 28 => GetAsync("read a page", "contacts?$select=fullname&$filter=pcrm_monthlyincome gt 2000 and startswith(lastname,'S')&$orderby=fullname&$top=20"),
        < 36 => GetAsync("read with expand", $"contacts({Customer})?$select=fullname&$expand=owninguser($select=fullname)"),
        < 44 => GetAsync("read FetchXML", "pcrm_segmentmemberships?fetchXml=" + Uri.EscapeDataString(Sizes)),
        < 48 => GetAsync("read a count", "contacts/$count"),
        < 54 => BatchAsync(),
        < 64 => CountUpAsync(),
        < 66 => WriteOnOldVersionAsync(),
        < 74 => ChangeCustomerAsync(),
        < 80 => CreateAndDeleteAsync(),
        < 88 => CallAsync("pcrm_Quote", $$"""{ "CustomerId": "{{Customer}}", "ProductCode": "GLOBETROTTER-LOAN", "Amount": 12000, "Term": 48 }"""),
        < 94 => CallAsync("pcrm_ExplainMembership", $$"""{ "CustomerId": "{{Customer}}", "SegmentKey": "minimum-eligibility" }"""),
        _ => CallAsync("pcrm_EvaluateCustomer", $$"""{ "CustomerId": "{{Customer}}" }"""),
    };

    private Task<string> GetAsync(string kind, string url) => SendAsync(kind, HttpMethod.Get, url, "", [Ok]);

    private Task<string> CallAsync(string api, string body) => SendAsync("call " + api, HttpMethod.Post, api, body, [Ok]);

    // Lost updates would show: each success must be seen in the column afterwards.
    private async Task CountUpAsync()
    {
        var row = counters[_random.Next(counters.Count)];
        var known = JObject.Parse(await GetAsync("read a row", $"contacts({row})?$select={Counter}").ConfigureAwait(false));
        var next = (known.Value<int?>(Counter) ?? 0) + 1;
        var status = await WriteAsync("write with If-Match", row, $$"""{ "{{Counter}}": {{next}} }""", known.Value<string>("@odata.etag"),
            [NoContent, PreconditionFailed]).ConfigureAwait(false);
        if (status == NoContent) tally.CountedUp(row);
        if (status == PreconditionFailed) tally.Conflicted();
    }

    private async Task WriteOnOldVersionAsync()
    {
        var status = await WriteAsync("write on an old version", Customer, """{ "description": "never" }""", "W/\"1\"", [PreconditionFailed])
            .ConfigureAwait(false);
        tally.WroteOnOldVersion(status == PreconditionFailed);
    }

    // The product decides in the same transaction which segments the customer enters and leaves.
    private Task<int> ChangeCustomerAsync() =>
        WriteAsync("write what segments ask for", Customer, $$"""{ "pcrm_monthlyincome": {{_random.Next(1000, 9000)}} }""", "*", [NoContent]);

    private async Task CreateAndDeleteAsync()
    {
        var body = $$"""{ "subject": "load", "regardingobjectid_contact@odata.bind": "/contacts({{Customer}})" }""";
        var row = JObject.Parse(await SendAsync("create", HttpMethod.Post, "tasks?$select=activityid", body, [201], ("Prefer", "return=representation"))
            .ConfigureAwait(false));
        await SendAsync("delete", HttpMethod.Delete, $"tasks({row["activityid"]})", "", [NoContent]).ConfigureAwait(false);
    }

    private Task<string> BatchAsync()
    {
        var parts = Enumerable.Range(0, 3).Select(_ => "--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"
            + $"GET contacts({Customer})?$select=fullname HTTP/1.1\r\n\r\n\r\n");
        return SendAsync("read a batch of three", HttpMethod.Post, "$batch", string.Concat(parts) + "--b--\r\n", [Ok]);
    }

    private async Task<int> WriteAsync(string kind, Guid row, string body, string? etag, int[] expected)
    {
        var status = 0;
        await SendAsync(kind, HttpMethod.Patch, $"contacts({row})", body, expected, ("If-Match", etag ?? "*"), code => status = code).ConfigureAwait(false);
        return status;
    }

    private async Task<string> SendAsync(
        string kind, HttpMethod method, string url, string body, int[] expected, (string Name, string Value) header = default, Action<int>? answered = null)
    {
        using var request = new HttpRequestMessage(method, url);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (header.Name is not null) request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        var type = body.StartsWith('-') ? "multipart/mixed; boundary=b" : "application/json";
        if (body.Length > 0) request.Content = new StringContent(body, MediaTypeHeaderValue.Parse(type));
        var took = Stopwatch.StartNew();
        using var response = await http.SendAsync(request).ConfigureAwait(false);
        var text = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
        tally.Took(kind, took.Elapsed);
        var status = (int)response.StatusCode;
        answered?.Invoke(status);
        if (Array.IndexOf(expected, status) < 0) tally.Failed($"{method} {url}: {status} {text}");
        return Array.IndexOf(expected, status) < 0 ? "{}" : text;
    }
}
