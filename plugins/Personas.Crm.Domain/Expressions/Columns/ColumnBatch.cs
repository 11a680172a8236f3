using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>
/// Customers that are evaluated together. Per run: add up to <see cref="Capacity"/>, evaluate, clear, go on with the next ones. What is
/// kept of a customer is a few bits a column; the rows are turned into columns 64 customers at a time, and must not change before.
/// </summary>
public sealed class ColumnBatch
{
    /// <summary>The most customers of a batch.</summary>
    public const int Capacity = 4096;

    private readonly ColumnRules _rules;
    private readonly BatchRow[] _rows;
    private readonly RowBits _rowTests;
    private readonly RowBits _members;
    private readonly SlotFiller _filler;
    private readonly Lazy<GraphRun> _run;

    internal ColumnBatch(ColumnRules rules)
    {
        _rules = rules;
        _rows = BatchRow.Of(rules);
        _rowTests = new RowBits(rules.RowTests.Length);
        _members = new RowBits(rules.Rules.Rules.MemberCount);
        _filler = new SlotFiller(rules);
        _run = new Lazy<GraphRun>(() => new GraphRun(rules.Nodes, rules.Runs));
    }

    /// <summary>How many customers it has.</summary>
    public int Count { get; private set; }

    /// <summary>Whether no further customer can be added.</summary>
    public bool IsFull => Count == Capacity;

    /// <summary>Adds a customer. Whoever cannot be evaluated is not added, and the exception says why.</summary>
    /// <param name="data">The customer's rows, which must stay as they are until the batch was evaluated or cleared.</param>
    /// <param name="currentSegments">The keys of the segments that the customer is in now; keys that the rules do not know are passed over.</param>
    /// <returns>The customer's number in this batch.</returns>
    /// <exception cref="InvalidOperationException">The batch is full.</exception>
    public int Add(CustomerData data, IEnumerable<string>? currentSegments = null)
    {
        if (IsFull) throw new InvalidOperationException($"A batch takes {Capacity} customers: evaluate it and clear it.");
        var rules = _rules.Rules.Rules;
        if (!ReferenceEquals(data.Needs, rules.Needs)) throw new ArgumentException("The rows were loaded for other rules.", nameof(data));
        var slots = _filler.Fill(data, Count);
        for (var i = 0; i < _rules.RowTests.Length; i++)
            _rowTests.Set(i, Count, _rules.RowTests[i].Node.Holds(slots));
        if (currentSegments is not null)
            foreach (var key in currentSegments)
                if (rules.MemberIndex(key) is { } member) _members.Set(member, Count, true);
        foreach (var row in _rows) row.Take(data, slots, Count);
        if ((++Count & 63) == 0) Turn();
        return Count - 1;
    }

    /// <summary>The verdicts on all customers of the batch.</summary>
    public BatchVerdicts Evaluate()
    {
        var segments = _rules.Asked.Segments;
        var found = Find(segments.Select(segment => _rules.ReferenceOf(_rules.Rules.Rules.Nodes[segment.Index])).ToArray());
        var nobody = Bitmap.None(Count);
        return new BatchVerdicts(_rules, nobody, found, segments.Select(segment => _members.Of(segment.Index, nobody)).ToArray());
    }

    /// <summary>
    /// For whom each node of a segment's expression holds, by the node's place: what every condition alone says. Conditions of related rows
    /// have none of their own, because they speak of the same row.
    /// </summary>
    public IReadOnlyDictionary<string, Bitmap> Conditions(Segment segment)
    {
        var nodes = Walk(_rules.Rules.Rules.Nodes[segment.Index]).ToList();
        var found = Find(nodes.Select(_rules.ReferenceOf).ToArray());
        return Enumerable.Range(0, found.Length).ToDictionary(i => nodes[i].Source.Place, i => found[i]);
    }

    /// <summary>Forgets all customers.</summary>
    public void Clear()
    {
        Count = 0;
        foreach (var row in _rows) row.Clear();
        _rowTests.Clear();
        _members.Clear();
    }

    private static IEnumerable<CompiledNode> Walk(CompiledNode node) =>
        node is GroupNode group ? new[] { node }.Concat(group.Nodes.SelectMany(Walk)) : [node];

    // Slice by slice, so that the words of all nodes of a slice stay in the processor's cache.
    private Bitmap[] Find(int[] references)
    {
        if ((Count & 63) != 0) Turn();
        var run = _run.Value;
        var found = references.Select(_ => new ulong[Bits.Words(Count)]).ToArray();
        for (var from = 0; from * 64 < Count; from += GraphRun.Words)
        {
            Put(run.Bits, from);
            run.Evaluate();
            for (var i = 0; i < found.Length; i++) run.Read(references[i], found[i], from);
        }
        return Array.ConvertAll(found, words => Bitmap.Of(words, Count));
    }

    // The latest 64 customers, or fewer.
    private void Turn()
    {
        foreach (var row in _rows) row.Turn((Count - 1) >> 6);
    }

    private void Put(ulong[][] bits, int from)
    {
        foreach (var row in _rows) row.Put(from, bits);
        for (var i = 0; i < _rules.RowTests.Length; i++) bits[_rules.RowTests[i].Leaf >> 1] = _rowTests.From(i, from);
        foreach (var member in _rules.Members) bits[member.Value >> 1] = _members.From(member.Key, from);
    }
}
