using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dataverse.Sandbox.Commands;
using Newtonsoft.Json.Linq;

namespace Dataverse.Sandbox.Load;

/// <summary>A test of one CSV column: equal to a text without regard to case, or a number compared with lt, le, gt, ge.</summary>
public sealed record RowTest(string Column, string Comparison, string Asked)
{
    /// <summary>Reads <c>"column": "text"</c> or <c>"column": { "lt": 0 }</c>.</summary>
    /// <exception cref="FormatException">It is neither.</exception>
    public static IEnumerable<RowTest> Read(JProperty property) => property.Value is JObject comparisons
        ? comparisons.Properties().Select(comparison => Compared(property.Name, comparison))
        : [new RowTest(property.Name, "eq", RecordJson.Text(property.Value) ?? "")];

    /// <summary>Whether the row passes.</summary>
    public bool Holds(SourceRow row)
    {
        var found = row[Column];
        if (Comparison == "eq") return found.Equals(Asked, StringComparison.OrdinalIgnoreCase);
        var order = Number(found).CompareTo(Number(Asked));
        return Comparison switch { "lt" => order < 0, "le" => order <= 0, "gt" => order > 0, _ => order >= 0 };
    }

    private static RowTest Compared(string column, JProperty comparison)
    {
        if (comparison.Name is not ("lt" or "le" or "gt" or "ge"))
            throw new FormatException($"'{comparison.Name}' is not a comparison. Write lt, le, gt or ge.");
        var test = new RowTest(column, comparison.Name, RecordJson.Text(comparison.Value) ?? "");
        _ = test.Number(test.Asked);
        return test;
    }

    private decimal Number(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new FormatException($"'{text}' of column '{Column}' is not a number. Write digits, with a point for decimals.");
}
