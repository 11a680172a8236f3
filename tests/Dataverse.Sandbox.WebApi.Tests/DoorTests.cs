using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Dataverse.Sandbox.WebApi.Tests;

[TestClass]
public sealed class DoorTests
{
    [TestMethod]
    [DataRow(null, null, null, HttpStatusCode.Unauthorized, DisplayName = "No token")]
    [DataRow("wrong", null, null, HttpStatusCode.Unauthorized, DisplayName = "A wrong token")]
    [DataRow("right", null, null, HttpStatusCode.OK, DisplayName = "The token")]
    [DataRow("right", "evil.example", null, HttpStatusCode.Forbidden, DisplayName = "A name that was made to point here (DNS rebinding)")]
    [DataRow("right", "127.0.0.1:1", null, HttpStatusCode.Forbidden, DisplayName = "Another port's name")]
    [DataRow("right", "localhost:{port}", null, HttpStatusCode.OK, DisplayName = "localhost")]
    [DataRow("right", null, "https://evil.example", HttpStatusCode.Forbidden, DisplayName = "A page of another origin")]
    [DataRow("right", null, "null", HttpStatusCode.Forbidden, DisplayName = "A page without origin")]
    [DataRow("right", null, "http://127.0.0.1:{port}", HttpStatusCode.OK, DisplayName = "The server's own page")]
    [DataRow("cookie", null, null, HttpStatusCode.OK, DisplayName = "The cookie")]
    [DataRow("cookie", null, "https://evil.example", HttpStatusCode.Forbidden, DisplayName = "The cookie, by a page of another origin")]
    public async Task Lets_in_who_knows_the_token_and_comes_by_the_own_name(string? token, string? host, string? origin, HttpStatusCode expected)
    {
        await using var server = await TestServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Client.BaseAddress!, "WhoAmI"));
        var port = server.Client.BaseAddress!.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (token is "right" or "wrong") request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + (token == "right" ? server.Server.Token : "0"));
        if (token == "cookie") request.Headers.TryAddWithoutValidation("Cookie", "sandbox-session=" + server.Server.Token);
        if (host is not null) request.Headers.Host = host.Replace("{port}", port, StringComparison.Ordinal);
        if (origin is not null) request.Headers.TryAddWithoutValidation("Origin", origin.Replace("{port}", port, StringComparison.Ordinal));

        using var response = await server.Client.SendAsync(request);

        Assert.AreEqual(expected, response.StatusCode);
    }

    [TestMethod]
    public async Task A_browser_gets_a_cookie_that_scripts_and_other_sites_cannot_use()
    {
        await using var server = await TestServer.StartAsync();

        using var wrong = await server.Client.GetAsync(new Uri(server.Server.Address + "/?token=0"));
        using var right = await server.Client.GetAsync(new Uri(server.Server.Address + "/?token=" + server.Server.Token));

        Assert.AreEqual(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.AreEqual(HttpStatusCode.Found, right.StatusCode);
        var cookie = right.Headers.GetValues("Set-Cookie").Single();
        StringAssert.Contains(cookie, "samesite=strict", StringComparison.Ordinal);
        StringAssert.Contains(cookie, "httponly", StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task Every_server_has_a_token_of_its_own()
    {
        await using var one = await TestServer.StartAsync();
        await using var other = await TestServer.StartAsync();

        Assert.AreNotEqual(one.Server.Token, other.Server.Token);
        Assert.IsGreaterThanOrEqualTo(32, one.Server.Token.Length);
    }
}
