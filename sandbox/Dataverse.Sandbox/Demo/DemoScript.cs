using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dataverse.Sandbox.Commands;
using Newtonsoft.Json.Linq;

namespace Dataverse.Sandbox.Demo;

/// <summary>A demo as data: the steps to run, in order. The format is described in solution/data/README.md.</summary>
public sealed record DemoScript(string Title, string Folder, IReadOnlyList<JObject> Steps)
{
    private static readonly string[] Verbs = ["import", "load", "data", "create", "upsert", "update", "queue", "call", "fetch", "people", "assign"];

    /// <summary>Reads a script; every step must have exactly one verb.</summary>
    /// <exception cref="UsageException">The file is missing, is not JSON, or a step has no verb or several.</exception>
    public static DemoScript Read(string path)
    {
        if (!File.Exists(path)) throw new UsageException(path, "there is no such script.", "Name an existing file.");
        var json = RecordJson.Parse(File.ReadAllText(path), path);
        var steps = json["steps"]?.OfType<JObject>().ToList()
            ?? throw new UsageException($"{path}: steps", "the script has no steps.", "Write \"steps\": [ … ].");
        var faults = steps.Where(step => step.Properties().Count(property => Verbs.Contains(property.Name)) != 1)
            .Select(step => new UsageFault($"{path}: {step.Path}", "a step has exactly one verb.", $"Write one of {string.Join(", ", Verbs)}.")).ToList();
        return faults.Count == 0
            ? new DemoScript(json.Value<string>("title") ?? Path.GetFileName(path), Path.GetDirectoryName(Path.GetFullPath(path))!, steps)
            : throw new UsageException(faults);
    }

    /// <summary>The verb of a step.</summary>
    public static string VerbOf(JObject step) => step.Properties().Select(property => property.Name).First(name => Verbs.Contains(name));

    /// <summary>A path of the script, made absolute.</summary>
    public string PathOf(string path) => Path.GetFullPath(Path.Combine(Folder, path));

    /// <summary>
    /// The script of that name in the nearest <c>solution/data/demo</c>, looked for from the current folder and from the program's own folder upwards.
    /// </summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static string Find(string name)
    {
        foreach (var start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                var candidate = Path.Combine(folder.FullName, "solution", "data", "demo", name);
                if (File.Exists(candidate)) return candidate;
            }
        }

        throw new UsageException("demo", $"there is no solution/data/demo/{name} in this folder or above it.", "Run it in the repository, or name a script.");
    }
}
