using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Fetch.Import;

/// <summary>
/// A query in FetchXML, or the one of a view, as an expression that holds for the customers it finds. What only shapes the answer
/// (columns, order, pages, top, distinct) is passed over. It may ask who is calling, as views do, and then be asked but not be a segment.
/// </summary>
/// <param name="Expression">The expression; null when there are problems.</param>
/// <param name="Problems">What cannot be said, each with its place in the query, for example <c>filter[0].condition[2] (line 7)</c>.</param>
/// <param name="FactsNeeded">Facts that the expression uses and the catalogue does not have yet.</param>
public sealed record FetchImport(Expression? Expression, IReadOnlyList<Problem> Problems, IReadOnlyList<FactText> FactsNeeded)
{
    /// <summary>Reads a query.</summary>
    public static FetchImport Of(string? fetchXml, ImportOptions options)
    {
        var problems = new List<Problem>();
        var entity = FetchInput.Entity(fetchXml, problems);
        if (entity is null || CustomerTable(FetchInput.Name(entity), options.Schema, problems) is not { } table) return Failed(problems);

        var facts = new FactFinder(options, table);
        var term = new EntityImport(new ImportContext(options.Schema, facts, problems)).Read(entity);
        var node = problems.Count > 0 ? null : Node(term, facts, problems);
        if (node is null || problems.Count > 0) return Failed(problems);
        // Read again as any other expression: with its own places, and within the limits.
        var reading = ExpressionReader.Read(new Expression(node, table).Json, facts.Vocabulary);
        return new FetchImport(reading.Value, reading.Problems, reading.IsValid ? facts.Needed : []);
    }

    private static FetchImport Failed(IReadOnlyList<Problem> problems) => new(null, problems, []);

    private static string? CustomerTable(string? name, ISchema schema, List<Problem> problems)
    {
        var table = schema.CustomerTables.FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));
        if (table is null)
            problems.Add(new Problem("entity", $"'{name}' is no table of customers.", $"Take a query on one of: {string.Join(", ", schema.CustomerTables)}."));
        return table;
    }

    private static Node? Node(Term term, FactFinder facts, List<Problem> problems)
    {
        if (term.IsTrue) problems.Add(new Problem("entity", "The query finds every row; an expression needs a condition.", "Add a filter."));
        else if (term.IsFalse) problems.Add(new Problem("entity", "The query finds no row, whatever they hold.", "Correct its filter."));
        return problems.Count > 0 ? null : term.ToNode(facts, problems);
    }
}

/// <summary>What an import needs to know besides the query.</summary>
/// <param name="Facts">The facts whose columns the query may ask for.</param>
/// <param name="Schema">The tables.</param>
/// <param name="ColumnName">What people call a column of a table, for facts that are proposed; null, or a null answer, for its plain logical name.</param>
public sealed record ImportOptions(FactCatalogue Facts, ISchema Schema, Func<string, string, string?>? ColumnName = null);
