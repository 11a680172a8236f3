using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Personas.Crm.Plugins.Tests.Security;

/// <summary>One cell of the table: what comes out when a person does something with a table through a door.</summary>
internal sealed record AccessCase(string Table, string Action, string Door, string Person, string Expected)
{
    /// <summary>The rows of the table, each with one case a person.</summary>
    public static IReadOnlyList<AccessCase> Read(string file)
    {
        var lines = File.ReadAllLines(file).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
        var people = lines[0][3..];
        return [.. lines.Skip(1).SelectMany(cells =>
            people.Select((person, column) => new AccessCase(cells[0], cells[1], cells[2], person, cells[column + 3])))];
    }
}
