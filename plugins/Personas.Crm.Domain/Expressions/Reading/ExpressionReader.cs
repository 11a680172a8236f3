using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Reading;

/// <summary>Reads an expression from JSON of version 1. It finds all faults of an input, not just the first.</summary>
public static class ExpressionReader
{
    /// <summary>The place of faults that concern the whole expression.</summary>
    public const string Whole = "expression";

    /// <summary>The expression, or every problem with its place.</summary>
    public static Reading<Expression> Read(string? json, Vocabulary vocabulary)
    {
        var problems = new List<Problem>();
        var input = JsonInput.Parse(json, Whole, problems);
        if (input is null) return Readings.Failed<Expression>(problems);

        CheckVersion(input, problems);
        if (!vocabulary.Schema.CustomerTables.Contains(vocabulary.CustomerTable, System.StringComparer.OrdinalIgnoreCase))
            problems.Add(new Problem(Whole, $"'{vocabulary.CustomerTable}' is no table of customers.",
                $"Choose one of: {string.Join(", ", vocabulary.Schema.CustomerTables)}."));
        var root = new NodeReader(new FactScope(vocabulary), problems).Read(input.Without("version"), string.Empty, 1);
        return Readings.Of(root is null ? null : new Expression(root, vocabulary.CustomerTable), problems);
    }

    /// <summary>A condition on the columns of a related table, as definitions of aggregates hold it; null with problems added when it has faults.</summary>
    internal static Node? ReadRowNode(
        InputObject input, string table, ISchema schema, string place, List<Problem> problems, FindByName? names = null) =>
        new NodeReader(new RowScope(table, schema, names), problems).Read(input, place, 1);

    private static void CheckVersion(InputObject input, List<Problem> problems)
    {
        var version = input["version"];
        if (version is null)
            problems.Add(new Problem("version", "It is missing.", "Write \"version\": 1."));
        else if (version.Whole != 1)
            problems.Add(new Problem("version", $"{Json.Short(version)} is not a known version.", "Write \"version\": 1."));
    }
}
