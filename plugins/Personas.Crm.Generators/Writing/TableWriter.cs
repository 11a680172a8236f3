using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Generators.Model;

namespace Personas.Crm.Generators.Writing;

/// <summary>
/// A static class a table, with the logical names of its columns. Partial, so that names of the platform's own columns can stand beside them.
/// </summary>
internal static class TableWriter
{
    /// <summary>The class of one table.</summary>
    public static string Write(Table table, string root)
    {
        var code = new Code().Line($"namespace {root}.Tables;").Line().Summary($"{table.Description} ({table.LogicalName})");
        code.Block($"internal static partial class {table.ClassName}", () =>
        {
            code.Summary("Logical name of the table.").Line($"public const string LogicalName = \"{table.LogicalName}\";");
            foreach (var column in table.Columns)
                code.Line().Summary(column.Description).Line($"public const string {column.MemberName} = \"{column.LogicalName}\";");
        });
        return code.ToString();
    }

    /// <summary>The names of the relationships between tables that are in the solution, as FromToTo; those of N:N by their own names.</summary>
    public static string Write(IEnumerable<Relationship> relationships, string root)
    {
        var code = new Code().Line($"namespace {root}.Tables;").Line()
            .Summary("Schema names of the relationships of the solution: one side To many side, and N:N by name.");
        code.Block("internal static class Relationships", () =>
        {
            foreach (var pair in relationships.GroupBy(Member).OrderBy(pair => pair.Key, System.StringComparer.Ordinal))
                foreach (var relationship in pair)
                {
                    var member = pair.Count() == 1 ? pair.Key : pair.Key + "By" + Names.OfSchema(relationship.ReferencingColumn!);
                    code.Line($"public const string {member} = \"{relationship.Name}\";");
                }
        });
        return code.ToString();
    }

    private static string Member(Relationship relationship) => relationship.ReferencingColumn is null
        ? Names.OfSchema(relationship.Name)
        : $"{Names.OfSchema(relationship.ReferencedTable)}To{Names.OfSchema(relationship.ReferencingTable)}";
}
