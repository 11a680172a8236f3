using System.Linq;
using Personas.Crm.Domain.Expressions.Tree;

namespace Personas.Crm.Domain.Expressions.Words;

/// <summary>An expression as one English sentence, from the names of its facts.</summary>
public static class Summary
{
    /// <summary>The longest summary that is made, in characters.</summary>
    public const int Longest = 4000;

    /// <summary>For example "Age is between 24 and 73, and accepts marketing, and none of: is deceased."</summary>
    public static string Of(Expression expression)
    {
        var words = Of(expression.Root);
        var sentence = char.ToUpperInvariant(words[0]) + words.Substring(1) + ".";
        return sentence.Length <= Longest ? sentence : sentence.Substring(0, Longest - 1) + "…";
    }

    /// <summary>A node as a clause, beginning in lower case.</summary>
    internal static string Of(Node node) => Of(node, outermost: true);

    private static string Of(Node node, bool outermost) => node switch
    {
        Group group => Of(group, outermost),
        RelatedTest related => Of(related),
        _ => Wording.Clause((Condition)node),
    };

    private static string Of(Group group, bool outermost)
    {
        var clauses = group.Nodes.Select(node => Of(node, outermost: group.Nodes.Count == 1 && outermost)).ToList();
        if (group.Kind == GroupKind.None) return $"none of: {Bracket(string.Join(", ", clauses), outermost || clauses.Count == 1)}";
        if (clauses.Count == 1) return clauses[0];
        return group.Kind == GroupKind.All
            ? Bracket(string.Join(outermost ? ", and " : " and ", clauses), outermost)
            : Bracket(string.Join(" or ", clauses), outermost);
    }

    private static string Of(RelatedTest related) => $"{(related.Exists ? "has a" : "has no")} {Rows(related)}";

    /// <summary>The rows that a test is about: "transaction whose category is Travel".</summary>
    internal static string Rows(RelatedTest related)
    {
        var rows = Wording.Plain(related.Table);
        return related.Where is null ? rows : $"{rows} whose {Of(related.Where, outermost: false).Trim('(', ')')}";
    }

    private static string Bracket(string words, bool isBare) => isBare ? words : $"({words})";
}
