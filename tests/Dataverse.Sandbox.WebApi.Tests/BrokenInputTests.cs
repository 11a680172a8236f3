using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Dataverse.Sandbox.WebApi.Tests;

[TestClass]
public sealed class BrokenInputTests
{
    public required TestContext TestContext { get; set; }

    [TestMethod]
    [DataRow("reads", 3000)]
    [DataRow("writes", 3000)]
    [DataRow("batches", 1000)]
    public async Task Broken_requests_are_answered_or_refused_never_end_in_a_500_and_write_nothing_when_refused(string kind, int count)
    {
        // The same requests each time; another seed, given by the variable, looks for more.
        var seed = int.TryParse(Environment.GetEnvironmentVariable("WEBAPI_MUTATION_SEED"), out var asked) ? asked : 20261122;
        var random = new Random(seed);
        var mutations = new Mutations(random);
        var requests = kind switch { "reads" => FuzzRequest.Reads, "writes" => FuzzRequest.Writes, _ => FuzzRequest.Batches };
        await using var server = await TestServer.StartAsync();
        using var watch = new CommitWatch(server.DataFile);
        var faults = new List<string>();
        var answers = new SortedDictionary<int, int>();
        var writes = 0;
        for (var i = 0; i < count && faults.Count < 10; i++)
        {
            var request = mutations.Of(requests[random.Next(requests.Count)]);
            var (status, fault) = await AskAsync(server, request);
            answers[status] = answers.GetValueOrDefault(status) + 1;
            var hasWritten = watch.HasCommitted();
            if (hasWritten) writes++;
            // Requests of a batch stand alone: what was written before another one was refused stays.
            if (fault is null && hasWritten && (kind == "reads" || (kind == "writes" && status >= 400))) fault = $"{status}, and yet something was written";
            if (fault is not null) faults.Add($"{request.Method} {request.Url} {string.Join(" ", request.Headers)}\n  {request.Body}\n  {fault}");
        }

        TestContext.WriteLine($"seed {seed}: {string.Join(", ", answers.Select(pair => $"{pair.Value} times {pair.Key}"))}; {writes} wrote something");
        Assert.IsEmpty(faults, $"seed {seed}:\n{string.Join("\n", faults)}");
        Assert.AreEqual(kind != "reads", writes > 0, "what is written is seen");
    }

    [TestMethod]
    [DynamicData(nameof(Deep))]
    public async Task Deep_nesting_and_long_input_are_refused(string name, string url, string body)
    {
        await using var server = await TestServer.StartAsync();

        Assert.IsNull(await FaultAsync(server, body.Length > 0 ? HttpMethod.Post : HttpMethod.Get, url, body, mayBeFine: false), name);
        Assert.IsNull(await FaultAsync(server, HttpMethod.Get, "WhoAmI", ""), "the server lives on");
    }

    public static IEnumerable<object[]> Deep()
    {
        yield return ["JSON 10,000 deep", "contacts", string.Concat(Enumerable.Repeat("{\"Contact_Tasks\":[", 5000))];
        yield return ["closed JSON 10,000 deep", "contacts", "{\"lastname\":" + new string('[', 10000) + new string(']', 10000) + "}"];
        yield return ["a filter 5,000 deep", "contacts?$filter=" + new string('(', 5000) + "lastname eq 'x'" + new string(')', 5000), ""];
        yield return ["5,000 times not", "contacts?$filter=" + string.Concat(Enumerable.Repeat("not ", 5000)) + "donotemail", ""];
        yield return ["1,000 conditions", "contacts?$filter=" + string.Join(" or ", Enumerable.Repeat("lastname eq 'x'", 1000)), ""];
        yield return ["FetchXML 2,000 deep", "contacts?fetchXml=<fetch><entity name='contact'>" + string.Concat(Enumerable.Repeat("<filter>", 2000)), ""];
        yield return ["an expand 100 deep",
            "accounts?$expand=" + string.Concat(Enumerable.Repeat("primarycontactid($expand=parentcustomerid_account($expand=", 50)), ""];
        yield return ["a URL of 100 KB", "contacts?$filter=lastname eq '" + new string('x', 100_000) + "'", ""];
        yield return ["a body of 33 MB", "contacts", "{\"lastname\":\"" + new string('x', 33 * 1024 * 1024) + "\"}"];
    }

    private static async Task<string?> FaultAsync(TestServer server, HttpMethod method, string url, string body, bool mayBeFine = true)
    {
        var (status, fault) = await AskAsync(server, new FuzzRequest(method.Method, url, body));
        return fault ?? (status is >= 100 and < 400 && !mayBeFine ? $"{status}" : null);
    }

    /// <summary>The status of the answer, 0 when there is none, and what is wrong with it.</summary>
    private static async Task<(int Status, string? Fault)> AskAsync(TestServer server, FuzzRequest asked)
    {
        // What is no URL cannot be sent.
        if (!Uri.TryCreate(server.Client.BaseAddress + asked.Url, UriKind.Absolute, out var uri)) return (0, null);
        using var request = new HttpRequestMessage(new HttpMethod(asked.Method), uri);
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + server.Server.Token);
        if (asked.Body.Length > 0) request.Content = new StringContent(asked.Body, Encoding.UTF8, "application/json");
        foreach (var header in asked.Headers.Select(header => header.Split(": ", 2)))
        {
            if (header[0] != "Content-Type") request.Headers.TryAddWithoutValidation(header[0], header[1]);
            else if (request.Content!.Headers.Remove("Content-Type")) request.Content.Headers.TryAddWithoutValidation("Content-Type", header[1]);
        }

        HttpResponseMessage response;
        try
        {
            response = await server.Client.SendAsync(request);
        }
        catch (HttpRequestException fault) when (asked.Body.Length > 1_000_000 || fault.InnerException is null)
        {
            // The server need not read a body that it refuses to the end; and the client does not send every header.
            return (0, null);
        }

        using (response) return ((int)response.StatusCode, FaultOf((int)response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    private static string? FaultOf(int status, string answer)
    {
        if (answer.Contains("HTTP/1.1 5", StringComparison.Ordinal)) return $"a part of the batch: {answer}";
        if (status < 400) return null;
        if (status >= 500) return $"{status} {answer}";
        // Kestrel refuses before anybody is asked what is no HTTP; the answer to a batch is a batch.
        if (status is 414 || (status == 400 && answer.Length == 0) || answer.StartsWith("--batchresponse_", StringComparison.Ordinal)) return null;
        return JObject.Parse(answer).SelectToken("error.code") is null ? $"{status} without an error: {answer}" : null;
    }
}
