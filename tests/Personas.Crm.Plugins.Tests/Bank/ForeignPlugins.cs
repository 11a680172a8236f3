using System;
using System.IO;
using System.IO.Compression;
using Dataverse.Sandbox.Platform;
using Microsoft.Xrm.Sdk;

namespace Personas.Crm.Plugins.Tests.Bank;

/// <summary>Somebody else's plug-ins in the same organisation.</summary>
internal static class ForeignPlugins
{
    private const string Assembly = "Dataverse.Sandbox.TestPlugins";

    /// <summary>Registers one before the operation, in its transaction.</summary>
    /// <returns>The step.</returns>
    public static Guid Register(this TestBank bank, string plugin, string message, string table, string configuration)
    {
        var package = bank.Service.Create(new Entity("pluginpackage")
            { ["name"] = "test_Plugins", ["uniquename"] = "test_Plugins", ["version"] = "1.0.0", ["content"] = Convert.ToBase64String(Pack()) });
        var assembly = bank.Service.Create(new Entity("pluginassembly")
            { ["name"] = Assembly, ["version"] = "1.0.0.0", ["packageid"] = new EntityReference("pluginpackage", package) });
        var type = bank.Service.Create(new Entity("plugintype")
        {
            ["typename"] = $"{Assembly}.{plugin}", ["name"] = plugin, ["friendlyname"] = plugin,
            ["pluginassemblyid"] = new EntityReference("pluginassembly", assembly),
        });
        return bank.Service.Create(new Entity("sdkmessageprocessingstep")
        {
            ["name"] = plugin, ["rank"] = 1, ["stage"] = new OptionSetValue(20), ["mode"] = new OptionSetValue(0), ["configuration"] = configuration,
            ["sdkmessageid"] = new EntityReference("sdkmessage", SdkMessages.IdOf(message)),
            ["sdkmessagefilterid"] = new EntityReference("sdkmessagefilter", SdkMessages.FilterIdOf(message, table)),
            ["eventhandler"] = new EntityReference("plugintype", type),
        });
    }

    private static byte[] Pack()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "TestPlugins"), "*.dll"))
                zip.CreateEntryFromFile(file, "lib/net462/" + Path.GetFileName(file));
        return stream.ToArray();
    }
}
