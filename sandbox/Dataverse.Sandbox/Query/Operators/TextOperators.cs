using System.Collections.Generic;
using Dataverse.Sandbox.Query.Sql;
using Dataverse.Sandbox.Records;
using static Dataverse.Sandbox.Query.Operators.Takes;
using static Microsoft.Xrm.Sdk.Query.ConditionOperator;

namespace Dataverse.Sandbox.Query.Operators;

/// <summary>Patterns and affixes. Affixes are taken literally: % and _ stand for themselves in them.</summary>
internal static class TextOperators
{
    /// <summary>The rows of the table of operators.</summary>
    public static IReadOnlyList<Operator> All { get; } =
    [
        new(Like, "like", One, Kinds.Text, c => Matches(c, "", "", literal: false)),
        new(NotLike, "not-like", One, Kinds.Text, c => c.OrEmpty("NOT " + Matches(c, "", "", literal: false))),
        new(BeginsWith, "begins-with", One, Kinds.Text, c => Matches(c, "", "%", literal: true)),
        new(DoesNotBeginWith, "not-begin-with", One, Kinds.Text, c => c.OrEmpty("NOT " + Matches(c, "", "%", literal: true))),
        new(EndsWith, "ends-with", One, Kinds.Text, c => Matches(c, "%", "", literal: true)),
        new(DoesNotEndWith, "not-end-with", One, Kinds.Text, c => c.OrEmpty("NOT " + Matches(c, "%", "", literal: true))),
    ];

    private static string Matches(Comparison c, string before, string after, bool literal)
    {
        var text = c.Text(0);
        return $"{TextFunctions.Like}({c.Sql}, {c.Parameter(before + (literal ? Literally(text) : text) + after)})";
    }

    private static string Literally(string text) =>
        text.Replace("[", "[[]", System.StringComparison.Ordinal).Replace("%", "[%]", System.StringComparison.Ordinal)
            .Replace("_", "[_]", System.StringComparison.Ordinal);
}
