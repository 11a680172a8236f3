using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Columns.Rows;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>
/// Rules at a moment, made ready for many customers at a time: columns of codes instead of rows of values, and one graph over bits that
/// holds every condition and group once. Immutable; shared by all batches and threads.
/// </summary>
public sealed class ColumnRules
{
    private readonly Dictionary<CompiledNode, int> _references;
    private readonly Dictionary<int, int> _positions;

    private ColumnRules(DatedRules rules, SegmentSet asked, ColumnCompiler compiled)
    {
        Rules = rules;
        Asked = asked;
        Nodes = compiled.Graph.Count;
        Runs = compiled.Graph.Runs();
        Coded = compiled.Coded.ToArray();
        Tested = compiled.Tested.ToArray();
        RowTests = compiled.RowTests.ToArray();
        Members = compiled.Members.ToArray();
        _references = compiled.References;
        _positions = Enumerable.Range(0, asked.Segments.Count).ToDictionary(i => asked.Segments[i].Index, i => i);
        var filled = Coded.Select(column => column.Source).Concat(Tested.Select(column => column.Source)).Where(source => source.Slot >= 0).ToList();
        NeedsSlots = RowTests.Length > 0 || filled.Exists(source => rules.Rules.Layout.Slot(source.Slot).Function is not null);
        Figures = NeedsSlots || filled.Count > 0 ? rules.Rules.Layout.Related.Select(table => RowPlan.Of(table.Predicates, rules)).ToArray() : [];
    }

    /// <summary>The rules, for one customer at a time: why somebody belongs, and until when.</summary>
    public DatedRules Rules { get; }

    /// <summary>The segments that are evaluated; the others count as the customer's current membership says.</summary>
    public SegmentSet Asked { get; }

    /// <summary>How many nodes the graph has.</summary>
    internal int Nodes { get; }

    /// <summary>Those that are no leaves, in the order of evaluation.</summary>
    internal AndNode[][] Runs { get; }

    internal CodedColumn[] Coded { get; }

    internal TestedColumn[] Tested { get; }

    internal RowTest[] RowTests { get; }

    internal KeyValuePair<int, int>[] Members { get; }

    /// <summary>How figures over the rows of related tables are taken, null where that is row by row; none when no column is a figure.</summary>
    internal RowPlan?[] Figures { get; }

    /// <summary>Whether all slots of a customer must be filled: something follows from several columns.</summary>
    internal bool NeedsSlots { get; }

    /// <summary>Makes rules ready: milliseconds for hundreds of segments.</summary>
    /// <param name="rules">The rules at the moment of the evaluation.</param>
    /// <param name="asked">The segments to evaluate. All when left out.</param>
    public static ColumnRules Of(DatedRules rules, SegmentSet? asked = null)
    {
        asked ??= rules.Rules.All;
        var compiler = new ColumnCompiler(rules, asked);
        compiler.Compile();
        return new ColumnRules(rules, asked, compiler);
    }

    /// <summary>An empty batch.</summary>
    public ColumnBatch NewBatch() => new(this);

    /// <summary>The position of a segment among those asked for.</summary>
    internal int PositionOf(Segment segment) => _positions[segment.Index];

    internal int ReferenceOf(CompiledNode node) => _references[node];
}
