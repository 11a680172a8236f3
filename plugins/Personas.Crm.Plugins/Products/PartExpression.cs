using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Words;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Products.Checks;
using Personas.Crm.Domain.Values;
using Personas.Crm.Plugins.Expressions;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Products;

/// <summary>The condition of a part of a version: checked as one that sets a price, with its words and dependencies beside it.</summary>
internal static class PartExpression
{
    /// <summary>Checks the condition that is being saved.</summary>
    public static void Check(Turn turn, string title, string customerTable)
    {
        NamedRows.Resolve(turn, title, (rows, text) => rows.Read(text, customerTable, audiences: true, purpose: Purpose.Pricing), Tables.PriceItem.Expression);
        turn.Target[Tables.PriceItem.Summary] = null;
        turn.Target[Tables.PriceItem.Dependencies] = null;
        if (turn.Target.Text(Tables.PriceItem.Expression) is not { } text) return;
        var rule = Read(turn, title, text, customerTable);
        turn.Target[Tables.PriceItem.Summary] = Summary.Of(rule.Expression);
        turn.Target[Tables.PriceItem.Dependencies] = rule.Dependencies.ToJson();
    }

    /// <summary>A condition that may set a price, and asks only for what is there.</summary>
    /// <exception cref="Refusal">It may not, or cannot be read.</exception>
    public static CheckedExpression Read(Turn turn, string title, string text, string customerTable)
    {
        var service = turn.Elevated(Elevation.Rules);
        var check = new ExpressionCheck(FactStore.All(service), new MetadataSchema(turn.Elevated(Elevation.Metadata)));
        var reading = check.Read(text, customerTable, audiences: true, purpose: Purpose.Pricing);
        if (!reading.IsValid) throw Refusal.For(title, reading.Problems);
        var rule = reading.Required;
        if (rule.Expression.Segments.Count > 0 && Memberships(turn, rule, check.Facts) is { Count: > 0 } problems) throw Refusal.For(title, problems);
        return rule;
    }

    // Whom it asks for must be there, and must not bring in by the back door what no price may depend on.
    private static List<Problem> Memberships(Turn turn, CheckedExpression rule, FactCatalogue facts)
    {
        var known = MembershipNeeds.Living(turn.Elevated(Elevation.Rules));
        var missing = rule.Expression.Segments.Where(key => !known.ContainsKey(key)).Select(key =>
            new Problem("expression", $"There is no segment or audience '{key}'.", "Write the key of one that is not retired.")).ToList();
        return missing.Count > 0 ? missing : new PriceCriteria(facts, known).Faults(rule.Expression).ToList();
    }
}
