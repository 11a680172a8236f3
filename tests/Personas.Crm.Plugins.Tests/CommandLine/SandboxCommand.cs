using System;
using System.IO;
using Newtonsoft.Json.Linq;

namespace Personas.Crm.Plugins.Tests.CommandLine;

/// <summary>Commands of the sandbox, run as a person types them, on a database of the test's own.</summary>
internal sealed class SandboxCommand : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sandbox-");

    public string Db => Path.Combine(_folder.FullName, "test.db");

    /// <summary>Writes a file for a command to read, and names it.</summary>
    public string File(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public Ended Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Dataverse.Sandbox.Commands.CommandLine.Run([.. args, "--db", Db], output, error, new StringReader(""));
        return new Ended(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs a command that must succeed, and reads its JSON.</summary>
    public JObject Json(params string[] args)
    {
        var ended = Run([.. args, "--json"]);
        Assert.AreEqual(0, ended.Code, ended.Error);
        return JObject.Parse(ended.Output);
    }

    /// <summary>The rows of every table: what must be the same after a refused command.</summary>
    public string Rows() => Json("stats")["rows"]!.ToString();

    public void Dispose() => _folder.Delete(recursive: true);
}

/// <summary>How a command ended.</summary>
internal sealed record Ended(int Code, string Output, string Error);
