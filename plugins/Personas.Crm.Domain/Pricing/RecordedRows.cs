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

    /// <summary>The numbers that a sheet holds, by the tests of a book.</summary>
    public static IReadOnlyList<RecordedCount> Of(PriceBook book, FactSheet sheet) =>
        book.RowTests.Count == 0 ? [] : book.RowTests.Select(test => new RecordedCount(test.Key, sheet.Value(test.Value).AsWhole)).ToList();

    /// <summary>Puts the numbers into a sheet.</summary>
    public void Put(PriceBook book, FactSheet sheet)
    {
        foreach (var test in book.RowTests)
            sheet.Put(test.Value, _counts.TryGetValue(test.Key, out var count) ? FactValue.OfWhole(count) : FactValue.Missing);
    }

    /// <summary>The tests of rows in rules, as JSON, and the slots that count them; each test once, in the order of the texts.</summary>
    public static IReadOnlyList<KeyValuePair<string, int>> Tests(CustomerRules rules) => rules.Nodes.SelectMany(Tests)
        .Select(test => new KeyValuePair<string, int>(ExpressionWriter.Write(test.Source), test.Slot))
        .GroupBy(test => test.Key, StringComparer.Ordinal).Select(same => same.First()).OrderBy(test => test.Key, StringComparer.Ordinal).ToList();

    private static IEnumerable<RelatedNode> Tests(CompiledNode node) => node switch
    {
        RelatedNode related => [related],
        GroupNode group => group.Nodes.SelectMany(Tests),
        _ => [],
    };
}
