using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Reading;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Checks.Apps;

/// <summary>A privilege on a table of ours names one that exists, in its case, and fits the table's ownership.</summary>
public static partial class RolePrivileges
{
    private static readonly string[] Levels = ["Basic", "Local", "Deep", "Global"];

    /// <summary>Privileges that the platform would not know.</summary>
    public static IEnumerable<Problem> Find(Solution solution)
    {
        foreach (var role in solution.Documents("Roles"))
            foreach (var privilege in role.Root.Descendants("RolePrivilege"))
                foreach (var problem in OfRole(solution, role, privilege))
                    yield return problem;
    }

    /// <summary>A problem when a privilege's table is ours and does not exist, or has no such privilege.</summary>
    internal static Problem? Check(Solution solution, SourceDocument document, XObject node, string privilege)
    {
        var parts = Shape().Match(privilege);
        if (!parts.Success) return null;
        var (verb, name) = (parts.Groups["verb"].Value, parts.Groups["table"].Value);
        if (!solution.IsOwnName(name)) return null;
        var table = solution.Table(name);
        if (table is null) return document.Problem(node, $"the privilege {privilege} is for a table that does not exist", "Correct the name, or add the table");
        if (table.SchemaName != name) return document.Problem(node, $"the privilege {privilege} has the table's name in another case", $"Write prv{verb}{table.SchemaName}");
        return table.IsOrganizationOwned && verb is ("Assign" or "Share")
            ? document.Problem(node, $"{table.SchemaName} belongs to the organization, so nobody can {verb} its rows", "Remove the privilege")
            : null;
    }

    private static IEnumerable<Problem> OfRole(Solution solution, SourceDocument role, XElement privilege)
    {
        var (name, level) = (privilege.Attribute("name")?.Value ?? "", privilege.Attribute("level")?.Value);
        if (Check(solution, role, privilege, name) is { } problem) yield return problem;
        if (!Levels.Contains(level)) yield return role.Problem(privilege, $"the level of {name} is '{level}'", "Write " + string.Join(", ", Levels[..^1]) + " or " + Levels[^1]);
        else if (level != "Global" && solution.Table(Shape().Match(name).Groups["table"].Value) is { IsOrganizationOwned: true } table)
            yield return role.Problem(privilege, $"{table.SchemaName} belongs to the organization, so its privileges have one level", "Write Global");
    }

    // AppendTo before Append: the longer verb first.
    [GeneratedRegex("^prv(?<verb>AppendTo|Append|Assign|Create|Delete|Read|Share|Write)(?<table>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
