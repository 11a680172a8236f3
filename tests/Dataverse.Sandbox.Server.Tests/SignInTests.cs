using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Dataverse.Sandbox.WebApi.Tests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;

namespace Dataverse.Sandbox.Server.Tests;

[TestClass]
public sealed class SignInTests
{
    private static readonly Guid Una = Guid.Parse(TestServer.User);

    [TestMethod]
    public async Task The_page_lists_enabled_people_with_their_roles_and_nobody_else()
    {
        await using var server = await TestServer.StartAsync();
        Assert.DoesNotContain("Una User", await PageAsync(server), "a user without a role");

        GiveRole(server, "Personas Reader");
        var page = await PageAsync(server);
        Assert.Contains("Una User", page);
        Assert.Contains("Personas Reader", page);
        Assert.Contains("System Administrator", page);
        Assert.DoesNotContain("INTEGRATION", page, "a user who is no person");

        Disable(server);
        Assert.DoesNotContain("Una User", await PageAsync(server), "a disabled user");
    }

    [TestMethod]
    public async Task What_users_are_called_is_text_and_no_markup()
    {
        await using var server = await TestServer.StartAsync();
        GiveRole(server, "Personas Reader");
        server.Organization.ServiceFor().Update(new Entity("systemuser", Una) { ["firstname"] = "<script>alert(1)</script>", ["lastname"] = "\"O'Neil\"" });

        var page = await PageAsync(server);

        Assert.DoesNotContain("<script", page);
        Assert.Contains("&lt;script&gt;", page);
    }

    [TestMethod]
    public async Task Who_was_chosen_asks_from_then_on_until_they_sign_out()
    {
        await using var server = await TestServer.StartAsync();
        GiveRole(server, "System Administrator");

        using var chosen = await ChooseAsync(server, Una.ToString("D"), to: "/main.aspx?pagetype=entitylist&etn=contact");
        Assert.AreEqual(HttpStatusCode.SeeOther, chosen.StatusCode);
        Assert.AreEqual("/main.aspx?pagetype=entitylist&etn=contact", chosen.Headers.Location!.OriginalString);
        var cookie = chosen.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=strict", cookie);
        Assert.Contains(Una.ToString("D"), cookie);

        var who = await JsonAsync(server, "/api/data/v9.2/WhoAmI", Una);
        Assert.AreEqual(Una, Guid.Parse(who.Value<string>("UserId")!));
        var session = await JsonAsync(server, "/api/sandbox/session", Una);
        Assert.AreEqual("Una User", session.SelectToken("user.fullname")!.Value<string>());
        Assert.AreEqual("System Administrator", session.SelectToken("user.roles[0]")!.Value<string>());
        Assert.AreEqual("pcrm_Personas", session.SelectToken("apps[0].uniquename")!.Value<string>());

        using var request = DoorTests.Request(server, HttpMethod.Get, "/signout", "cookies");
        using var left = await server.Client.SendAsync(request);
        Assert.Contains("expires=Thu, 01 Jan 1970", left.Headers.GetValues("Set-Cookie").Single());
    }

    [TestMethod]
    [DataRow("https://evil.example/")]
    [DataRow("//evil.example")]
    [DataRow("/main.aspx\\@evil.example")]
    [DataRow("/main.aspx.evil.example")]
    [DataRow("/main.aspx?a\r\nSet-Cookie: b=c")]
    [DataRow("javascript:alert(1)")]
    public async Task The_page_leads_nowhere_but_into_the_app(string to)
    {
        await using var server = await TestServer.StartAsync();

        using var chosen = await ChooseAsync(server, server.Organization.AdminUserId.ToString("D"), to);

        Assert.AreEqual("/main.aspx", chosen.Headers.Location!.OriginalString);
    }

    [TestMethod]
    public async Task A_deep_link_leads_to_the_page_first_and_back()
    {
        await using var server = await TestServer.StartAsync();
        using var request = DoorTests.Request(server, HttpMethod.Get, "/main.aspx?pagetype=dashboard&id=1", "session");

        using var response = await server.Client.SendAsync(request);

        Assert.AreEqual("/signin?to=%2Fmain.aspx%3Fpagetype%3Ddashboard%26id%3D1", response.Headers.Location!.OriginalString);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("nobody")]
    [DataRow("00000000-0000-0000-0000-000000000001")]
    [DataRow(TestServer.User)]
    public async Task Nobody_else_can_be_chosen(string user)
    {
        await using var server = await TestServer.StartAsync();

        using var response = await ChooseAsync(server, user);

        Assert.AreEqual(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.IsFalse(response.Headers.Contains("Set-Cookie"));
    }

    [TestMethod]
    public async Task Who_is_disabled_while_signed_in_is_refused_and_chooses_anew()
    {
        await using var server = await TestServer.StartAsync();
        GiveRole(server, "System Administrator");
        Disable(server);

        Assert.AreEqual(HttpStatusCode.Forbidden, (await SendAsync(server, "/api/data/v9.2/WhoAmI")).StatusCode);
        Assert.AreEqual(HttpStatusCode.Forbidden, (await SendAsync(server, "/api/data/v9.2/contacts")).StatusCode);
        Assert.AreEqual(HttpStatusCode.Forbidden, (await SendAsync(server, "/WebResources/pcrm_/icons/fact.svg")).StatusCode);
        Assert.StartsWith("/signin", (await SendAsync(server, "/main.aspx")).Headers.Location!.OriginalString);
        Assert.AreEqual(JTokenType.Null, (await JsonAsync(server, "/api/sandbox/session", Una))["user"]!.Type);
    }

    [TestMethod]
    [DataRow("Personas Reader", 1)]
    [DataRow("System Administrator", 1)]
    [DataRow("App Opener", 0)]
    public async Task An_app_is_there_for_who_has_one_of_its_roles(string role, int apps)
    {
        await using var server = await TestServer.StartAsync();
        GiveRole(server, role);

        Assert.HasCount(apps, (JArray)(await JsonAsync(server, "/api/sandbox/session", Una))["apps"]!);
    }

    [TestMethod]
    [DataRow("System Administrator", HttpStatusCode.OK)]
    [DataRow("Personas Steward", HttpStatusCode.Forbidden)]
    public async Task Who_is_signed_in_acts_as_another_only_with_the_right_to(string role, HttpStatusCode expected)
    {
        await using var server = await TestServer.StartAsync();
        GiveRole(server, role);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Server.Address + "/api/data/v9.2/WhoAmI"));
        request.Headers.Add("Cookie", DoorTests.Cookies(server, Una));
        request.Headers.Add("MSCRMCallerID", server.Organization.AdminUserId.ToString("D"));

        using var response = await server.Client.SendAsync(request);

        Assert.AreEqual(expected, response.StatusCode);
        if (expected == HttpStatusCode.OK) Assert.Contains(server.Organization.AdminUserId.ToString("D"), await response.Content.ReadAsStringAsync());
    }

    private static void GiveRole(TestServer server, string name)
    {
        var service = server.Organization.ServiceFor();
        var roles = new QueryByAttribute("role") { ColumnSet = new ColumnSet(false), Attributes = { "name" }, Values = { name } };
        service.Associate("systemuser", Una, new Relationship("systemuserroles_association"),
            [service.RetrieveMultiple(roles).Entities[0].ToEntityReference()]);
    }

    private static void Disable(TestServer server) => server.Organization.ServiceFor().Update(new Entity("systemuser", Una) { ["isdisabled"] = true });

    private static async Task<string> PageAsync(TestServer server)
    {
        using var request = DoorTests.Request(server, HttpMethod.Get, "/signin", "session");
        using var response = await server.Client.SendAsync(request);
        Assert.AreEqual("text/html", response.Content.Headers.ContentType!.MediaType);
        return await response.Content.ReadAsStringAsync();
    }

    private static async Task<HttpResponseMessage> ChooseAsync(TestServer server, string user, string to = "/main.aspx")
    {
        using var request = DoorTests.Request(server, HttpMethod.Post, "/signin", "session");
        request.Headers.Add("Origin", server.Server.Address);
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["userid"] = user, ["to"] = to });
        return await server.Client.SendAsync(request);
    }

    private static async Task<HttpResponseMessage> SendAsync(TestServer server, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Server.Address + path));
        request.Headers.Add("Cookie", DoorTests.Cookies(server, Una));
        return await server.Client.SendAsync(request);
    }

    private static async Task<JObject> JsonAsync(TestServer server, string path, Guid user)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Server.Address + path));
        request.Headers.Add("Cookie", DoorTests.Cookies(server, user));
        using var response = await server.Client.SendAsync(request);
        return JObject.Parse(await response.Content.ReadAsStringAsync());
    }
}
