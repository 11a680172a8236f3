using System;
using System.Collections.Generic;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Expressions.Tree;

namespace Personas.Crm.Domain.Facts.Loading;

/// <summary>Some of the rows of a related table, and the figures that are taken of them.</summary>
internal sealed class RowPredicate(int index, CompiledNode? node, IReadOnlyList<Condition> windows)
{
    private readonly List<Accumulator> _accumulators = [];

    public int Index => index;

    public bool Moves => node?.Moves ?? false;

    public IReadOnlyList<Condition> Windows => windows;

    public void Add(Accumulator accumulator) => _accumulators.Add(accumulator);

    /// <summary>Takes all figures of the rows in one pass and puts them into their slots.</summary>
    public void Run(Rows rows, Evaluation row, Evaluation customer)
    {
        var figures = new FigureState[_accumulators.Count];
        long count = 0, first = Edge.Never, lastHolding = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            row.Offset = i * rows.Width;
            var holds = node is null || node.Holds(row);
            if (Moves)
            {
                var flip = node!.NextFlip(row);
                first = Math.Min(first, flip);
                if (holds) lastHolding = Math.Max(lastHolding, flip);
            }
            if (!holds) continue;
            count++;
            for (var j = 0; j < figures.Length; j++) _accumulators[j].Take(ref figures[j], rows.Values, row.Offset);
        }
        for (var j = 0; j < figures.Length; j++)
        {
            var accumulator = _accumulators[j];
            customer.Values[accumulator.Slot] = accumulator.Result(in figures[j], count);
            // A test of existence holds until the last of its rows has gone; any other figure may differ as soon as one row comes or goes.
            if (Moves) customer.Changes[accumulator.Slot] = accumulator.Figure == Figure.Rows && count > 0 ? lastHolding : first;
        }
    }
}
