using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Expressions.Tree;

namespace Personas.Crm.Domain.Facts.Loading;

/// <summary>Collects what is asked of the rows of one related table.</summary>
internal sealed class RelatedBuilder(int index, string table, string via, DatedTests tests)
{
    private readonly Dictionary<string, RowPredicate> _predicates = new(StringComparer.Ordinal);

    public int Index => index;

    public string Table => table;

    public string Via => via;

    public ColumnSet Columns { get; } = new();

    public IReadOnlyList<RowPredicate> Predicates => _predicates.Values.ToList();

    /// <summary>The rows that meet both conditions; whoever asks for the same rows gets the same predicate.</summary>
    public RowPredicate Predicate(Node? where, Condition? window)
    {
        var parts = new[] { where, window }.Where(part => part is not null).Select(part => part!).ToList();
        var key = string.Join(" ", parts.Select(ExpressionWriter.Write));
        if (_predicates.TryGetValue(key, out var known)) return known;
        var node = parts.Count == 0 ? null : parts.Count == 1 ? parts[0] : new Group("where", GroupKind.All, parts);
        var compiled = node is null ? null : new RowCompiler(Columns, tests).Compile(node);
        return _predicates[key] = new RowPredicate(_predicates.Count, compiled, Windows(node));
    }

    public RelatedNeed Build() => new(index, table, via, Columns.Columns, Predicates.Select(predicate => predicate.Windows).ToList());

    private static List<Condition> Windows(Node? node) => node switch
    {
        Condition { Operator.Span: not null } window => [window],
        Group { Kind: GroupKind.All } group => group.Nodes.SelectMany(Windows).ToList(),
        _ => [],
    };
}
