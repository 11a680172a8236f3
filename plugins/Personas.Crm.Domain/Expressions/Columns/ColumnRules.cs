using System.Collections.Generic;
using System.Linq;
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

    private ColumnRules(DatedRules rules, SegmentSet asked, ColumnCompiler compiled)
    {
        Rules = rules;
        Asked = asked;
        Graph = compiled.Graph;
        Coded = compiled.Coded.ToArray();
        Tested = compiled.Tested.ToArray();
        RowTests = compiled.RowTests.ToArray();
        Members = compiled.Members.ToArray();
        _references = compiled.References;
        NeedsSlots = RowTests.Length > 0 || Coded.Any(column => column.Source.Slot >= 0) || Tested.Any(column => column.Source.Slot >= 0);
    }

    /// <summary>The rules, for one customer at a time: why somebody belongs, and until when.</summary>
    public DatedRules Rules { get; }

    /// <summary>The segments that are evaluated; the others count as the customer's current membership says.</summary>
    public SegmentSet Asked { get; }

    internal BitGraph Graph { get; }

    internal CodedColumn[] Coded { get; }

    internal TestedColumn[] Tested { get; }

    internal RowTest[] RowTests { get; }

    internal KeyValuePair<int, int>[] Members { get; }

    /// <summary>Whether a customer's slots must be filled: some values are not columns as loaded.</summary>
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

    internal int ReferenceOf(CompiledNode node) => _references[node];
}
