using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Domain.Pricing;

/// <summary>Numbers of related rows by the tests that counted them: they stand in for rows that are not kept.</summary>
internal sealed class RecordedRows(IReadOnlyList<RecordedCount> counts)
{
    private readonly Dictionary<string, long> _counts = counts.ToDictionary(row => row.Test, row => row.Count, StringComparer.Ordinal);

    /// <summary>The numbers that a sheet holds, each test once, in the order of the tests' texts.</summary>
    public static IReadOnlyList<RecordedCount> Of(CustomerRules rules, FactSheet sheet) =>
        Tests(rules).Select(test => new RecordedCount(ExpressionWriter.Write(test.Source), sheet.Value(test.Slot).AsWhole))
            .GroupBy(row => row.Test, StringComparer.Ordinal).Select(same => same.First()).OrderBy(row => row.Test, StringComparer.Ordinal).ToList();

    /// <summary>Puts the numbers into a sheet.</summary>
    public void Put(CustomerRules rules, FactSheet sheet)
    {
        foreach (var test in Tests(rules))
            sheet.Put(test.Slot, _counts.TryGetValue(ExpressionWriter.Write(test.Source), out var count) ? FactValue.OfWhole(count) : FactValue.Missing);
    }

    private static IEnumerable<RelatedNode> Tests(CustomerRules rules) => rules.Nodes.SelectMany(Tests);

    private static IEnumerable<RelatedNode> Tests(CompiledNode node) => node switch
    {
        RelatedNode related => [related],
        GroupNode group => group.Nodes.SelectMany(Tests),
        _ => [],
    };
}
