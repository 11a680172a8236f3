using System.Collections.Generic;
using Personas.Crm.Domain.Expressions.Columns;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Domain.Tests.Laws;

/// <summary>The bulk executor over customers of tests.</summary>
internal static class Bulk
{
    /// <summary>For which customers an expression holds, at the moment of the first.</summary>
    public static Bitmap Holds(string expression, IReadOnlyList<TestCustomer> customers, params SegmentText[] others)
    {
        var rules = Bank.Rules([Bank.Segment("tested", expression), .. others]).For("contact").At(customers[0].Moment);
        var batch = ColumnRules.Of(rules).NewBatch();
        foreach (var customer in customers) batch.Add(customer.Data(rules.Rules.Needs));
        return batch.Evaluate().Members(rules.Rules.Find("tested")!);
    }
}
