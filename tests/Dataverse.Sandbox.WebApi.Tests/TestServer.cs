using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Threading.Tasks;
using Dataverse.Sandbox.Demo;
using Dataverse.Sandbox.Server.Door;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.WebApi.Tests;

/// <summary>The product's zip with the sample data and a few rows with known ids, served on a free port. Each test has its own copy.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    public const string Acme = "11111111-0000-0000-0000-000000000001";
    public const string Globex = "11111111-0000-0000-0000-000000000002";
    public const string Ada = "22222222-0000-0000-0000-000000000001";
    public const string Grace = "22222222-0000-0000-0000-000000000002";
    public const string Alan = "22222222-0000-0000-0000-000000000003";
    public const string Call = "33333333-0000-0000-0000-000000000001";
    public const string User = "44444444-0000-0000-0000-000000000001";
    public const string Reader = "33333333-0000-4000-8000-0000000000aa";

    private static readonly Lazy<string> Prepared = new(Prepare);

    private TestServer(string file, Organization organization, WebServer server)
    {
        (DataFile, Organization, Server) = (file, organization, server);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            { BaseAddress = new Uri(server.Address + WebServer.ApiPath) };
    }

    public string DataFile { get; }

    public Organization Organization { get; }

    public WebServer Server { get; }

    public HttpClient Client { get; }

    public static async Task<TestServer> StartAsync()
    {
        var file = NewFile();
        File.Copy(Prepared.Value, file);
        var organization = Organization.Open(new OrganizationOptions { File = file });
        return new TestServer(file, organization, await WebServer.StartAsync(organization, new ServerOptions { Port = 0, RunsJobs = false }));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
        Organization.Dispose();
        foreach (var file in new[] { DataFile, DataFile + "-wal", DataFile + "-shm" }) File.Delete(file);
    }

    private static string Prepare()
    {
        var file = NewFile();
        using var organization = Organization.Open(new OrganizationOptions { File = file });
        using (var zip = File.OpenRead(Built("SolutionZip"))) organization.Import(zip);
        MigrationData.Load(organization, Built("SampleData"));
        organization.InTransaction(Add);
        return file;
    }

    private static void Add(IOrganizationService service)
    {
        service.Create(Row("account", Acme, ("name", "Web Acme"), ("numberofemployees", 40), ("revenue", new Money(1234.5m)), ("accountnumber", "W-1")));
        service.Create(Row("account", Globex, ("name", "Web Globex"), ("numberofemployees", 7)));
        service.Create(Row("contact", Ada, ("firstname", "Ada"), ("lastname", "Weblace"), ("birthdate", new DateTime(1985, 12, 10)),
            ("familystatuscode", new OptionSetValue(2)), ("parentcustomerid", Reference("account", Acme)), ("pcrm_customernumber", "W-100"),
            ("emailaddress1", "ada@example.com"), ("creditlimit", new Money(5000m))));
        service.Create(Row("contact", Grace, ("firstname", "Grace"), ("lastname", "Webhopper"), ("parentcustomerid", Reference("account", Acme)),
            ("pcrm_customernumber", "W-101"), ("birthdate", new DateTime(1990, 2, 28))));
        service.Create(Row("contact", Alan, ("firstname", "Alan"), ("lastname", "Webturing"),
            ("parentcustomerid", Reference("contact", Ada)), ("pcrm_customernumber", "W-102")));
        service.Create(Row("task", Call, ("subject", "Call Ada"), ("regardingobjectid", Reference("contact", Ada))));
        service.Create(Row("systemuser", User, ("firstname", "Una"), ("lastname", "User"), ("domainname", "una@example.com"), ("businessunitid",
            new EntityReference("businessunit", Sandbox.Platform.WellKnown.BusinessUnit))));
        service.Update(Row("account", Acme, ("primarycontactid", Reference("contact", Ada))));
    }

    private static Entity Row(string table, string id, params (string Column, object Value)[] values)
    {
        var row = new Entity(table, Guid.Parse(id));
        foreach (var (column, value) in values) row[column] = value;
        return row;
    }

    private static EntityReference Reference(string table, string id) => new(table, Guid.Parse(id));

    private static string NewFile() => Path.Combine(Path.GetTempPath(), $"webapi-{Guid.NewGuid():N}.db");

    private static string Built(string key) => Path.GetFullPath(
        typeof(TestServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => each.Key == key).Value!);
}
