using System.Linq;
using Newtonsoft.Json;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Words;

/// <summary>Turns an evaluation into an explanation, node by node.</summary>
internal static class Explainer
{
    public static Explanation Explain(CompiledNode node, Evaluation evaluation)
    {
        var words = Summary.Of(node.Source);
        var holds = node.Holds(evaluation);
        switch (node.Source)
        {
            case Group group:
                var nodes = ((GroupNode)node).Nodes.Select(inner => Explain(inner, evaluation)).ToList();
                return new Explanation(group.Place, group.Kind.ToString().ToLowerInvariant(), null, null, null, null, null, holds, words, nodes);
            case RelatedTest related:
                var rows = node.Found(evaluation).AsWhole;
                var expected = related.Exists ? "true" : "false";
                return new Explanation(related.Place, "related", related.Table, rows, $"{rows} rows", null, expected, holds, words, []);
            default:
                return OfCondition((Condition)node.Source, node, evaluation, holds, words);
        }
    }

    private static Explanation OfCondition(Condition condition, CompiledNode node, Evaluation evaluation, bool holds, string words)
    {
        var subject = condition.Subject;
        var found = node.Found(evaluation);
        var text = Wording.Value(found, subject.Type, subject.Labels) + Worth(condition);
        return new Explanation(condition.Place, "condition", subject.Key, found.ToPlain(subject.Type), text, condition.Operator.Name,
            Expected(condition, node, evaluation), holds, words, []) { Type = subject.Type };
    }

    // What is found is in the organisation's currency: without the worth of what is asked nobody could follow.
    private static string Worth(Condition condition)
    {
        var worths = condition.Values.Where(value => value.Amount is { } amount && amount.Value != value.Value.AsNumber).Take(8)
            .Select(value => $"{Wording.Amount(value.Amount!)} is {Wording.Value(value.Value, FactType.Money, condition.Subject.Labels)}").ToList();
        return worths.Count == 0 ? string.Empty : $" in the organisation's currency, where {string.Join(", ", worths)}";
    }

    private static string? Expected(Condition condition, CompiledNode node, Evaluation evaluation)
    {
        if (node is CompareNode compare && condition.Other is { } other)
        {
            var value = JsonConvert.SerializeObject(compare.FoundOther(evaluation).ToPlain(other.Type));
            return $"{{\"valueOf\":{JsonConvert.ToString(other.Key)},\"type\":\"{other.Type}\",\"found\":{value}}}";
        }
        return condition.Values.Count == 0 ? null : ExpressionWriter.Values(condition);
    }
}
