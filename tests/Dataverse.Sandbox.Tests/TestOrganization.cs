using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Tests;

/// <summary>A fresh organisation in memory (or in a file) with the test plug-ins registered as a package.</summary>
internal sealed class TestOrganization : IDisposable
{
    private static readonly byte[] Package = Pack();
    private readonly Guid _assembly;

    public TestOrganization(string? file = null, bool withPlugins = true)
    {
        Clock = new TestClock();
        Organization = Organization.Open(new OrganizationOptions { File = file, Clock = Clock });
        Service = Organization.ServiceFor();
        if (!withPlugins) return;

        var package = Service.Create(new Entity("pluginpackage")
            { ["name"] = "test_Plugins", ["uniquename"] = "test_Plugins", ["version"] = "1.0.0", ["content"] = Convert.ToBase64String(Package) });
        _assembly = Service.Create(new Entity("pluginassembly")
            { ["name"] = "Dataverse.Sandbox.TestPlugins", ["version"] = "1.0.0.0", ["packageid"] = new EntityReference("pluginpackage", package) });
    }

    public TestClock Clock { get; }

    public Organization Organization { get; }

    public IOrganizationService Service { get; }

    public Guid PluginType(string name)
    {
        var known = Service.RetrieveMultiple(new QueryByAttribute("plugintype")
            { ColumnSet = new ColumnSet(false), Attributes = { "typename" }, Values = { "Dataverse.Sandbox.TestPlugins." + name } });
        return known.Entities.FirstOrDefault()?.Id ?? Service.Create(new Entity("plugintype")
        {
            ["typename"] = "Dataverse.Sandbox.TestPlugins." + name, ["name"] = name, ["friendlyname"] = name,
                ["pluginassemblyid"] = new EntityReference("pluginassembly", _assembly),
        });
    }

    /// <summary>Registers a step and returns its id.</summary>
    public Guid Step(string plugin, string message, int stage, string? table = "contact", bool isAsynchronous = false, string? filter = null, int rank = 1,
        string? configuration = null, Guid? runsAs = null)
    {
        var step = new Entity("sdkmessageprocessingstep")
        {
            ["name"] = plugin, ["rank"] = rank, ["stage"] = new OptionSetValue(stage), ["mode"] = new OptionSetValue(isAsynchronous ? 1 : 0),
                ["filteringattributes"] = filter,
            ["configuration"] = configuration, ["sdkmessageid"] = new EntityReference("sdkmessage", Sandbox.Platform.SdkMessages.IdOf(message)),
                ["eventhandler"] = new EntityReference("plugintype", PluginType(plugin)),
        };
        if (table is not null) step["sdkmessagefilterid"] = new EntityReference("sdkmessagefilter", Sandbox.Platform.SdkMessages.FilterIdOf(message, table));
        if (runsAs is { } user) step["impersonatinguserid"] = new EntityReference("systemuser", user);
        return Service.Create(step);
    }

    /// <summary>Adds an image to a step: 0 before, 1 after, 2 both.</summary>
    public void Image(Guid step, string alias, int type, string columns) => Service.Create(new Entity("sdkmessageprocessingstepimage")
    {
        ["name"] = alias, ["entityalias"] = alias, ["imagetype"] = new OptionSetValue(type), ["messagepropertyname"] = "Target", ["attributes"] = columns,
        ["sdkmessageprocessingstepid"] = new EntityReference("sdkmessageprocessingstep", step),
    });

    /// <summary>The texts of all tasks, oldest first: what plug-ins noted.</summary>
    public string[] Notes() => [.. Service.RetrieveMultiple(new QueryExpression("task")
        { ColumnSet = new ColumnSet("subject", "description"), Orders = { new OrderExpression("versionnumber", OrderType.Ascending) } })
        .Entities.Select(task => task.GetAttributeValue<string>("description") ?? task.GetAttributeValue<string>("subject"))];

    public Guid Contact(string lastName = "Lovelace") => Service.Create(new Entity("contact") { ["firstname"] = "Ada", ["lastname"] = lastName });

    public void Dispose() => Organization.Dispose();

    private static byte[] Pack()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "TestPlugins");
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var file in Directory.GetFiles(folder, "*.dll")) zip.CreateEntryFromFile(file, "lib/net462/" + Path.GetFileName(file));
        return stream.ToArray();
    }
}
