using System;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Dataverse.Sandbox.WebApi.Tests;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Server.Tests;

[TestClass]
public sealed class WebResourceTests
{
    [TestMethod]
    [DataRow("pcrm_/icons/fact.svg", "image/svg+xml")]
    [DataRow("new_/pages/deep/page.html", "text/html")]
    [DataRow("new_plain.js", "text/javascript")]
    [DataRow("new_/styles.css", "text/css")]
    [DataRow("new_/labels.1033.resx", "text/xml")]
    public async Task Are_served_by_name_and_with_the_type_of_their_row(string name, string type)
    {
        await using var server = await TestServer.StartAsync();
        Add(server, "new_/pages/deep/page.html", 1, "<h1>é</h1>");
        Add(server, "new_plain.js", 3, "1");
        Add(server, "new_/styles.css", 2, "a {}");
        Add(server, "new_/labels.1033.resx", 12, "<root/>");

        using var response = await GetAsync(server, name);

        Assert.AreEqual(HttpStatusCode.OK, response.StatusCode);
        Assert.AreEqual(type, response.Content.Headers.ContentType!.MediaType);
        if (type == "text/html") Assert.AreEqual("<h1>é</h1>", await response.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task A_browser_keeps_its_copy_until_the_row_changes()
    {
        await using var server = await TestServer.StartAsync();
        var id = Add(server, "new_/page.js", 3, "one");
        using var first = await GetAsync(server, "new_/page.js");
        var tag = first.Headers.ETag!.Tag;

        using var again = await GetAsync(server, "new_/page.js", tag);
        Assert.AreEqual(HttpStatusCode.NotModified, again.StatusCode);
        Assert.IsEmpty(await again.Content.ReadAsByteArrayAsync());

        server.Organization.ServiceFor().Update(new Entity("webresource", id) { ["content"] = Encoded("two") });
        using var changed = await GetAsync(server, "new_/page.js", tag);
        Assert.AreEqual("two", await changed.Content.ReadAsStringAsync());
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("pcrm_")]
    [DataRow("pcrm_/icons/")]
    [DataRow("pcrm_/icons/..%2ffact.svg")]
    [DataRow("..%2f..%2fetc%2fpasswd")]
    [DataRow("%2e%2e/%2e%2e/etc/passwd")]
    [DataRow("pcrm_/icons/fact.svg%00")]
    [DataRow("pcrm_//icons/fact.svg")]
    [DataRow("pcrm_\\icons\\fact.svg")]
    [DataRow("%25")]
    [DataRow("C:/windows/win.ini")]
    public async Task Nothing_but_names_leads_anywhere(string name)
    {
        await using var server = await TestServer.StartAsync();

        var status = await RawGet.StatusAsync(server, "/WebResources/" + name);

        Assert.IsTrue(status is 400 or 404, $"{status}");
    }

    [TestMethod]
    [DataRow("/assets/../../Dataverse.Sandbox.Server.dll")]
    [DataRow("/assets/..%2f..%2fDataverse.Sandbox.Server.dll")]
    [DataRow("/..%2fDataverse.Sandbox.Server.runtimeconfig.json")]
    [DataRow("//etc/passwd")]
    [DataRow("/assets/")]
    [DataRow("/app/index.html")]
    public async Task Nothing_but_the_apps_own_files_is_served_beside_them(string path)
    {
        await using var server = await TestServer.StartAsync();

        var status = await RawGet.StatusAsync(server, path);

        Assert.IsTrue(status is 400 or 404, $"{status}");
    }

    [TestMethod]
    [DataRow("ClientGlobalContext.js.aspx")]
    [DataRow("new_/pages/ClientGlobalContext.js.aspx")]
    public async Task Pages_find_the_script_that_gives_them_the_context(string path)
    {
        await using var server = await TestServer.StartAsync();

        using var response = await GetAsync(server, path);

        Assert.AreEqual("text/javascript", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("function GetGlobalContext()", await response.Content.ReadAsStringAsync());
    }

    private static Guid Add(TestServer server, string name, int type, string content) => server.Organization.ServiceFor().Create(
        new Entity("webresource") { ["name"] = name, ["webresourcetype"] = new OptionSetValue(type), ["content"] = Encoded(content) });

    private static string Encoded(string content) => Convert.ToBase64String(Encoding.UTF8.GetBytes(content));

    private static async Task<HttpResponseMessage> GetAsync(TestServer server, string name, string? known = null)
    {
        using var request = DoorTests.Request(server, HttpMethod.Get, "/WebResources/" + name, "cookies");
        if (known is not null) request.Headers.Add("If-None-Match", known);
        return await server.Client.SendAsync(request);
    }
}
