using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Loading;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>Turns trees over slots into columns and one graph over their bits.</summary>
internal sealed class ColumnCompiler(DatedRules rules, SegmentSet asked)
{
    // Beyond so many stretches a column is tested value by value; codes have two bytes.
    private const int MostStarts = 30_000;

    private readonly SheetLayout _layout = rules.Rules.Layout;
    private readonly Dictionary<CompiledNode, ColumnQuestion> _questions = [];
    private readonly Dictionary<CompiledNode, int> _answers = [];

    public BitGraph Graph { get; } = new();

    public List<CodedColumn> Coded { get; } = [];

    public List<TestedColumn> Tested { get; } = [];

    /// <summary>Conditions that look at more than one column, with their leaves.</summary>
    public List<RowTest> RowTests { get; } = [];

    /// <summary>Segments that are not evaluated but asked for, with their leaves.</summary>
    public Dictionary<int, int> Members { get; } = [];

    /// <summary>Where to find the verdict of every node of the segments asked for.</summary>
    public Dictionary<CompiledNode, int> References { get; } = [];

    public void Compile()
    {
        var nodes = asked.Segments.Select(segment => rules.Rules.Nodes[segment.Index]).ToList();
        foreach (var node in nodes) Ask(node);
        foreach (var column in _questions.Values.GroupBy(question => question.Source)) Make(column.Key, column.ToList());
        foreach (var node in nodes) Refer(node);
    }

    private void Ask(CompiledNode node)
    {
        if (node is GroupNode group)
            foreach (var below in group.Nodes) Ask(below);
        else if (node.SlotTest is { } test)
            _questions.Add(node, Question(node, test, rules.TestOf(test)));
    }

    private ColumnQuestion Question(CompiledNode node, SlotTest slot, ValueTest test) =>
        ElapsedQuestion.Of(node, slot.Slot, test, _layout, rules.Moment)
            ?? (ColumnQuestion)new ValueQuestion(node, slot, test, _layout.Slot(slot.Slot).Default, ColumnSource.Of(_layout, slot.Slot));

    private void Make(ColumnSource source, List<ColumnQuestion> questions)
    {
        var landmarks = questions.SelectMany(question => question.Landmarks ?? []).ToList();
        var kind = landmarks.Count == 0 ? ValueKind.Whole : landmarks[0].Kind;
        var byCode = questions.ToLookup(question => question.Landmarks?.All(value => value.Kind == kind && Stretches.CanStart(in value)) == true);
        var canCode = kind is ValueKind.Whole or ValueKind.Parts && landmarks.Count <= MostStarts && byCode[true].Any();
        if (canCode) MakeCoded(source, kind, byCode[true].ToList());
        if (!canCode || byCode[false].Any()) MakeTested(source, canCode ? byCode[false] : questions);
    }

    private void MakeCoded(ColumnSource source, ValueKind kind, List<ColumnQuestion> questions)
    {
        var starts = questions.SelectMany(question => question.Landmarks!).Select(value => value.AsWhole);
        var distinct = questions.GroupBy(question => question.Key).ToDictionary(same => same.First(), same => same.ToList());
        var column = new CodedColumn(source, new Stretches(kind, starts, AreSame), Graph);
        Coded.Add(column);
        foreach (var same in distinct)
        {
            var answer = column.Reference(same.Key, Graph);
            foreach (var question in same.Value) _answers.Add(question.Node, answer);
        }

        bool AreSame(FactValue one, FactValue other) => distinct.Keys.All(question => question.Holds(in one) == question.Holds(in other));
    }

    private void MakeTested(ColumnSource source, IEnumerable<ColumnQuestion> questions)
    {
        var column = new TestedColumn(source, questions, Graph);
        Tested.Add(column);
        foreach (var question in questions) _answers.Add(question.Node, column.Reference(question));
    }

    private int Refer(CompiledNode node)
    {
        if (!References.TryGetValue(node, out var known)) References.Add(node, known = Reference(node));
        return known;
    }

    private int Reference(CompiledNode node) => node switch
    {
        GroupNode group => Join(((Group)group.Source).Kind, group.Nodes.Select(Refer)),
        MemberNode member => Choose(Member(member.Segment), member.Verdict(true), member.Verdict(false)),
        _ => _answers.TryGetValue(node, out var answer) ? answer : RowTest(node),
    };

    private int Join(GroupKind kind, IEnumerable<int> references)
    {
        if (kind == GroupKind.All) return references.Aggregate(BitGraph.True, Graph.And);
        var any = references.Aggregate(BitGraph.False, Graph.Or);
        return kind == GroupKind.Any ? any : BitGraph.Not(any);
    }

    // Segments come after those that they depend on.
    private int Member(int segment)
    {
        if (segment < rules.Rules.Segments.Count && asked.Includes(segment)) return References[rules.Rules.Nodes[segment]];
        if (!Members.TryGetValue(segment, out var leaf)) Members.Add(segment, leaf = Graph.Leaf());
        return leaf;
    }

    private static int Choose(int reference, bool whenSet, bool whenNot)
    {
        if (whenSet == whenNot) return whenSet ? BitGraph.True : BitGraph.False;
        return whenSet ? reference : BitGraph.Not(reference);
    }

    private int RowTest(CompiledNode node)
    {
        var leaf = Graph.Leaf();
        RowTests.Add(new RowTest(node, leaf));
        return leaf;
    }
}

/// <summary>A condition that is tested row by row, and the leaf that takes its verdicts.</summary>
internal readonly record struct RowTest(CompiledNode Node, int Leaf);
