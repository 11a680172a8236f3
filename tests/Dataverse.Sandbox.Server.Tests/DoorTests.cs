using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Dataverse.Sandbox.WebApi.Tests;

namespace Dataverse.Sandbox.Server.Tests;

[TestClass]
public sealed class DoorTests
{
    private const string Own = "http://127.0.0.1:{port}";

    private static readonly string[] Paths =
    [
        "/api/data/v9.2/WhoAmI", "/", "/signin", "/signout", "/api/sandbox/session", "/main.aspx", "/WebResources/pcrm_/icons/fact.svg",
        "/assets/app.js", "/nothing",
    ];

    [TestMethod]
    [DataRow("", "", "", HttpStatusCode.Unauthorized, DisplayName = "No token")]
    [DataRow("bearer wrong", "", "", HttpStatusCode.Unauthorized, DisplayName = "A wrong token")]
    [DataRow("bearer", "", "", HttpStatusCode.OK, DisplayName = "The token")]
    [DataRow("bearer", "evil.example", "", HttpStatusCode.Forbidden, DisplayName = "A name that was made to point here (DNS rebinding)")]
    [DataRow("bearer", "127.0.0.1.evil.example:{port}", "", HttpStatusCode.Forbidden, DisplayName = "A name that begins like ours")]
    [DataRow("bearer", "127.0.0.1:1", "", HttpStatusCode.Forbidden, DisplayName = "Another port's name")]
    [DataRow("bearer", "localhost:{port}", "", HttpStatusCode.OK, DisplayName = "localhost")]
    [DataRow("bearer", "", "https://evil.example", HttpStatusCode.Forbidden, DisplayName = "A page of another origin")]
    [DataRow("bearer", "", "null", HttpStatusCode.Forbidden, DisplayName = "A page without origin")]
    [DataRow("bearer", "", "http://localhost:{port}", HttpStatusCode.Forbidden, DisplayName = "The other name's page")]
    [DataRow("bearer", "", Own, HttpStatusCode.OK, DisplayName = "The server's own page")]
    [DataRow("cookies", "", "", HttpStatusCode.OK, DisplayName = "The cookies")]
    [DataRow("cookies", "", "https://evil.example", HttpStatusCode.Forbidden, DisplayName = "The cookies, by a page of another origin")]
    [DataRow("cookies wrong", "", "", HttpStatusCode.Unauthorized, DisplayName = "The cookie of another session")]
    [DataRow("session", "", "", HttpStatusCode.Unauthorized, DisplayName = "The session's cookie, and nobody chosen")]
    public async Task Lets_in_who_knows_the_token_and_comes_by_the_own_name(string token, string host, string origin, HttpStatusCode expected)
    {
        await using var server = await TestServer.StartAsync();
        using var request = Request(server, HttpMethod.Get, "/api/data/v9.2/WhoAmI", token);
        if (host.Length > 0) request.Headers.Host = Filled(server, host);
        if (origin.Length > 0) request.Headers.Add("Origin", Filled(server, origin));

        using var response = await server.Client.SendAsync(request);

        Assert.AreEqual(expected, response.StatusCode);
    }

    [TestMethod]
    public async Task Every_path_refuses_other_names_and_origins_and_who_has_no_token()
    {
        await using var server = await TestServer.StartAsync();
        foreach (var path in Paths)
        {
            using var byName = Request(server, HttpMethod.Get, path, "bearer");
            byName.Headers.Host = "evil.example";
            using var byOrigin = Request(server, HttpMethod.Get, path, "cookies");
            byOrigin.Headers.Add("Origin", "https://evil.example");
            using var byNobody = Request(server, HttpMethod.Get, path, "");

            Assert.AreEqual(HttpStatusCode.Forbidden, await StatusAsync(server, byName), path);
            Assert.AreEqual(HttpStatusCode.Forbidden, await StatusAsync(server, byOrigin), path);
            Assert.AreEqual(HttpStatusCode.Unauthorized, await StatusAsync(server, byNobody), path);
        }
    }

    [TestMethod]
    [DataRow("cookies", Own, "same-origin", HttpStatusCode.NoContent, DisplayName = "The app")]
    [DataRow("cookies", "", "", HttpStatusCode.Forbidden, DisplayName = "Cookies without Origin")]
    [DataRow("cookies", "http://127.0.0.1:1", "same-site", HttpStatusCode.Forbidden, DisplayName = "A page of another port, which has the cookies too")]
    [DataRow("cookies", Own, "same-site", HttpStatusCode.Forbidden, DisplayName = "A browser that says it was another port's page")]
    [DataRow("bearer", "", "", HttpStatusCode.NoContent, DisplayName = "A program")]
    public async Task Only_the_own_pages_write_with_cookies(string token, string origin, string site, HttpStatusCode expected)
    {
        await using var server = await TestServer.StartAsync();
        using var request = Request(server, HttpMethod.Post, "/api/data/v9.2/accounts", token);
        request.Content = new StringContent("""{ "name": "Written" }""", System.Text.Encoding.UTF8, "application/json");
        if (origin.Length > 0) request.Headers.Add("Origin", Filled(server, origin));
        if (site.Length > 0) request.Headers.Add("Sec-Fetch-Site", site);

        Assert.AreEqual(expected, await StatusAsync(server, request));
    }

    [TestMethod]
    public async Task A_browser_gets_a_cookie_that_scripts_and_other_sites_cannot_use()
    {
        await using var server = await TestServer.StartAsync();

        using var wrong = await server.Client.GetAsync(new Uri(server.Server.Address + "/?token=0"));
        using var right = await server.Client.GetAsync(new Uri(server.Server.Url));

        Assert.AreEqual(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.AreEqual(HttpStatusCode.Found, right.StatusCode);
        Assert.AreEqual("/signin", right.Headers.Location!.OriginalString);
        var cookie = right.Headers.GetValues("Set-Cookie").Single();
        StringAssert.Contains(cookie, "samesite=strict", StringComparison.Ordinal);
        StringAssert.Contains(cookie, "httponly", StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task Every_answer_says_what_a_browser_may_do_with_it()
    {
        await using var server = await TestServer.StartAsync();
        foreach (var path in Paths)
        {
            using var request = Request(server, HttpMethod.Get, path, "cookies");
            using var response = await server.Client.SendAsync(request);

            Assert.AreEqual("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single(), path);
            StringAssert.Contains(response.Headers.GetValues("Content-Security-Policy").Single(), "frame-ancestors 'self'", StringComparison.Ordinal);
            StringAssert.Contains(response.Headers.GetValues("Content-Security-Policy").Single(), "default-src 'none'", StringComparison.Ordinal);
            Assert.AreEqual("same-origin", response.Headers.GetValues("Cross-Origin-Resource-Policy").Single(), path);
        }
    }

    [TestMethod]
    [DataRow("/api/data/v9.0/WhoAmI")]
    [DataRow("/api/data/v9.1/WhoAmI")]
    [DataRow("/API/Data/V9.2/WhoAmI")]
    public async Task The_versions_of_the_Web_API_are_one_and_name_themselves(string path)
    {
        await using var server = await TestServer.StartAsync();
        using var request = Request(server, HttpMethod.Get, path, "bearer");

        using var response = await server.Client.SendAsync(request);

        Assert.Contains($"{server.Server.Address}{path[..^"WhoAmI".Length]}$metadata#", await response.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task Every_answer_of_the_Web_API_has_an_id_and_is_compressed_for_who_asks()
    {
        await using var server = await TestServer.StartAsync();
        using var request = Request(server, HttpMethod.Get, "/api/data/v9.2/contacts", "bearer");
        request.Headers.Add("Accept-Encoding", "gzip");

        using var response = await server.Client.SendAsync(request);

        Assert.IsTrue(Guid.TryParse(response.Headers.GetValues("x-ms-service-request-id").Single(), out var id));
        Assert.AreEqual(id.ToString("D"), response.Headers.GetValues("REQ_ID").Single());
        Assert.AreEqual("4.0", response.Headers.GetValues("OData-Version").Single());
        Assert.AreEqual("gzip", response.Content.Headers.ContentEncoding.Single());
    }

    [TestMethod]
    public async Task Every_server_has_a_token_of_its_own()
    {
        await using var one = await TestServer.StartAsync();
        await using var other = await TestServer.StartAsync();

        Assert.AreNotEqual(one.Server.Token, other.Server.Token);
        Assert.IsGreaterThanOrEqualTo(32, one.Server.Token.Length);
    }

    /// <summary>A request as <paramref name="by"/> says: with the token, or with the cookies of a browser in which the administrator was chosen.</summary>
    internal static HttpRequestMessage Request(TestServer server, HttpMethod method, string path, string by)
    {
        var request = new HttpRequestMessage(method, new Uri(server.Server.Address + path));
        var token = by.EndsWith("wrong", StringComparison.Ordinal) ? "0" : server.Server.Token;
        if (by.StartsWith("bearer", StringComparison.Ordinal)) request.Headers.Add("Authorization", "Bearer " + token);
        if (by.StartsWith("cookies", StringComparison.Ordinal)) request.Headers.Add("Cookie", Cookies(server, server.Organization.AdminUserId, token));
        if (by == "session") request.Headers.Add("Cookie", $"sandbox-session-{Port(server)}={token}");
        return request;
    }

    internal static string Cookies(TestServer server, Guid user, string? token = null) =>
        $"sandbox-session-{Port(server)}={token ?? server.Server.Token}; sandbox-user-{Port(server)}={user:D}";

    private static string Filled(TestServer server, string text) => text.Replace("{port}", Port(server), StringComparison.Ordinal);

    private static string Port(TestServer server) => server.Client.BaseAddress!.Port.ToString(CultureInfo.InvariantCulture);

    private static async Task<HttpStatusCode> StatusAsync(TestServer server, HttpRequestMessage request)
    {
        using var response = await server.Client.SendAsync(request);
        return response.StatusCode;
    }
}
