using System;
using System.IO;
using System.Threading.Tasks;
using Dataverse.Sandbox;
using Dataverse.Sandbox.Commands;
using Dataverse.Sandbox.Server.Door;

namespace Personas.Crm.Browser.Tests.Stage;

/// <summary>What the README's run command leaves behind, served: the demo runs once, every test gets a copy of its database.</summary>
internal sealed class ServedDemo : IAsyncDisposable
{
    private static readonly Lazy<string> Prepared = new(Prepare);
    private readonly string _file;
    private readonly Organization _organization;
    private readonly WebServer _server;

    private ServedDemo(string file, Organization organization, WebServer server) => (_file, _organization, _server) = (file, organization, server);

    /// <summary>The URL that <c>demo</c> prints.</summary>
    public string Url => _server.Url;

    /// <summary>Where it listens.</summary>
    public string Address => _server.Address;

    /// <summary>The organisation behind it.</summary>
    public Organization Organization => _organization;

    public static async Task<ServedDemo> StartAsync()
    {
        var file = NewFile();
        File.Copy(Prepared.Value, file);
        var organization = Organization.Open(new OrganizationOptions { File = file });
        return new ServedDemo(file, organization, await WebServer.StartAsync(organization, new ServerOptions { Port = 0 }));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _organization.Dispose();
        foreach (var file in new[] { _file, _file + "-wal", _file + "-shm" }) File.Delete(file);
    }

    private static string Prepare()
    {
        var file = NewFile();
        using var error = new StringWriter();
        var code = CommandLine.Run(["demo", Built.Demo, "--db", file], TextWriter.Null, error, TextReader.Null);
        Assert.AreEqual(0, code, error.ToString());
        return file;
    }

    private static string NewFile() => Path.Combine(Path.GetTempPath(), $"browser-{Guid.NewGuid():N}.db");
}
