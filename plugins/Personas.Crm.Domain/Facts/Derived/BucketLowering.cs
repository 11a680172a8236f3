using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Expressions.Tree;

namespace Personas.Crm.Domain.Facts.Derived;

/// <summary>Says a condition on the label of a band as conditions on the number, which queries can say.</summary>
internal static class BucketLowering
{
    /// <summary>The conditions on the number.</summary>
    /// <param name="place">Where the condition on the label stands.</param>
    /// <param name="bucket">The bands.</param>
    /// <param name="standIn">The label that stands in for a missing one; missing when there is none.</param>
    /// <param name="number">The fact of the number.</param>
    /// <param name="test">The test of the label.</param>
    public static Node Of(string place, BucketDefinition bucket, FactValue standIn, Fact number, ValueTest test)
    {
        var nodes = new List<Node>();
        for (var first = 0; first < bucket.Labels.Count; first++)
        {
            if (!test.Holds(bucket.Labels[first])) continue;
            var last = first;
            while (last + 1 < bucket.Labels.Count && test.Holds(bucket.Labels[last + 1])) last++;
            nodes.Add(Bands(place, bucket, number, first, last));
            first = last;
        }
        if (test.Holds(standIn)) nodes.Add(Condition(place, number, "null"));
        return nodes.Count == 0 ? Nobody(place, number) : new Group(place, GroupKind.Any, nodes);
    }

    private static Node Bands(string place, BucketDefinition bucket, Fact number, int first, int last)
    {
        var ends = new List<Node>();
        if (first > 0) ends.Add(Condition(place, number, "ge", bucket.Thresholds[first - 1]));
        if (last < bucket.Thresholds.Count) ends.Add(Condition(place, number, "lt", bucket.Thresholds[last]));
        return ends.Count == 0 ? Condition(place, number, "not-null") : new Group(place, GroupKind.All, ends);
    }

    private static Group Nobody(string place, Fact number) =>
        new(place, GroupKind.All, [Condition(place, number, "null"), Condition(place, number, "not-null")]);

    private static Condition Condition(string place, Fact number, string op, params decimal[] thresholds) =>
        new(place, new FactSubject(number), OperatorTable.Named(op)!, thresholds.Select(threshold => Literal(threshold, number.Type)).ToList(), null);

    // A whole number has reached 1.5 when it has reached 2.
    private static Literal Literal(decimal threshold, FactType type)
    {
        var value = type == FactType.Integer ? FactValue.OfWhole((long)decimal.Ceiling(threshold)) : FactValue.OfNumber(threshold);
        return new Literal(value, false, threshold.ToString(CultureInfo.InvariantCulture));
    }
}
