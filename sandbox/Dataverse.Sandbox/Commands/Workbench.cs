using System;
using System.CommandLine;
using System.IO;
using System.Linq;

namespace Dataverse.Sandbox.Commands;

/// <summary>What every command stands on: the database option, the output, and one way to fail.</summary>
public sealed class Workbench(TextWriter @out, TextWriter error, TextReader input)
{
    /// <summary><c>--db FILE</c>.</summary>
    public Option<string?> Db { get; } = new("--db")
        { Description = "SQLite file of the organisation, made when missing; memory when left out.", Recursive = true };

    /// <summary><c>--json</c>.</summary>
    public Option<bool> Json { get; } = new("--json") { Description = "One JSON document instead of text.", Recursive = true };

    /// <summary>
    /// Makes a command's action: opens the organisation, runs, closes, and turns every exception into a fault on standard error and exit code 1.
    /// </summary>
    public Func<ParseResult, int> Act(Func<ParseResult, Organization, Output, int> action) => parse =>
    {
        var output = new Output(parse.GetValue(Json), @out, error);
        try
        {
            if (parse.GetValue(Db) is { } file && string.IsNullOrWhiteSpace(file))
                throw new UsageException("--db", "no file is named.", "Name a file, or leave --db out: then the data lives in memory.");
            using var organization = Organization.Open(new OrganizationOptions { File = parse.GetValue(Db) });
            var code = action(parse, organization, output);
            KeptCounters.Add(organization);
            return code;
        }
        catch (Exception fault)
        {
            output.Fail(fault);
            return 1;
        }
    };

    /// <summary>The text of an argument that is a file's path, or <c>-</c> for standard input.</summary>
    /// <exception cref="UsageException">There is no such file.</exception>
    public string ReadAll(string path)
    {
        if (path == "-") return input.ReadToEnd();
        if (!File.Exists(path)) throw new UsageException(path, "there is no such file.", "Name an existing file, or - for standard input.");
        return File.ReadAllText(path);
    }

    /// <summary>The text of an <c>--input</c>: JSON itself, <c>@file</c>, or <c>-</c> for standard input.</summary>
    public string ReadInput(string value) => value == "-" ? input.ReadToEnd() : value.StartsWith('@') ? ReadAll(value[1..]) : value;

    /// <summary>Pairs <c>column=value</c> as a JSON object.</summary>
    /// <exception cref="UsageException">One has no equals sign.</exception>
    public static Newtonsoft.Json.Linq.JObject Pairs(string[] pairs)
    {
        var json = new Newtonsoft.Json.Linq.JObject();
        foreach (var parts in pairs.Select(pair => pair.Split('=', 2)))
        {
            if (parts.Length != 2) throw new UsageException(parts[0], "there is no value.", "Write column=value.");
            json[parts[0]] = parts[1].Length == 0 ? null : parts[1];
        }

        return json;
    }
}
