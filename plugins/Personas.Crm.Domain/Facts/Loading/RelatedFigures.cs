using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;

namespace Personas.Crm.Domain.Facts.Loading;

/// <summary>All figures over the rows of one related table. Immutable; shared by all sheets.</summary>
internal sealed class RelatedFigures
{
    private readonly int _table;
    private readonly SlotCoders _coders;

    // At the moment that was asked for last.
    private volatile FiguresAt? _latest;

    /// <summary>The figures of a table.</summary>
    /// <param name="table">Which of the related tables it is.</param>
    /// <param name="predicates">Which of its rows, and what is taken of them.</param>
    public RelatedFigures(int table, IEnumerable<RowPredicate> predicates)
    {
        _table = table;
        var all = predicates.ToList();
        var forms = all.Select(predicate => (IReadOnlyList<Term[]>?)(predicate.Node is { } node ? NormalForm.Of(node) : [[]])).ToList();
        _coders = new SlotCoders(forms.SelectMany(form => form ?? []).SelectMany(terms => terms).Select(term => term.Test));
        Masks = new MaskTable(forms, _coders);
        Predicates = all.OrderBy(predicate => Masks.Bits[predicate.Index]).ToArray();
        Trees = Masks.Trees.Select(index => Masks.Bits[index]).ToArray();
        Takers = Predicates.Select(predicate => predicate.Accumulators.Where(accumulator => accumulator.Takes).ToArray()).ToArray();
        FirstStates = new int[Takers.Length + 1];
        for (var bit = 0; bit < Takers.Length; bit++) FirstStates[bit + 1] = FirstStates[bit] + Takers[bit].Length;
        Windows = Predicates.Select(predicate => predicate.Window?.Slot ?? -1).ToArray();
        WindowColumns = Windows.Where(column => column >= 0).Distinct().ToArray();
        Plan = Trees.Length == 0 ? ClassPlan.Of(Predicates, WindowColumns) : null;
        OtherMoving = Enumerable.Range(0, Predicates.Length).Where(bit => Predicates[bit].Moves && Predicates[bit].Window is null).ToArray();
    }

    /// <summary>Which predicates a row meets, a bit each.</summary>
    public MaskTable Masks { get; }

    /// <summary>The predicates, by their bit.</summary>
    public RowPredicate[] Predicates { get; }

    /// <summary>The bits of those that are evaluated by their trees.</summary>
    public int[] Trees { get; }

    /// <summary>What takes values of the rows that meet each predicate.</summary>
    public Accumulator[][] Takers { get; }

    /// <summary>Where the states of each predicate's accumulators begin.</summary>
    public int[] FirstStates { get; }

    /// <summary>The date column of each predicate's window; -1 for one that has no window, or more than that.</summary>
    public int[] Windows { get; }

    /// <summary>Those columns, each once.</summary>
    public int[] WindowColumns { get; }

    /// <summary>The bits of predicates that time moves in other ways.</summary>
    public int[] OtherMoving { get; }

    /// <summary>How classes of rows tell the figures; null when rows must be taken one by one.</summary>
    public ClassPlan? Plan { get; }

    /// <summary>Puts the figures into the slots of a customer.</summary>
    public void Fill(Rows rows, Evaluation customer)
    {
        var at = _latest;
        if (at is null || !ReferenceEquals(at.Dated, customer.Tests)) _latest = at = new FiguresAt(this, _coders.At(customer.Tests), at?.Classes);
        if (at.Classes is not null)
        {
            var classed = new ClassPass(this, at, rows);
            if (classed.TryRun(customer.Changes is not null))
            {
                classed.Put(customer.Values);
                if (WindowColumns.Length > 0) customer.Changes?.Keep(_table, new WindowFlips(this, classed));
                return;
            }
        }
        var pass = new FigurePass(this, at, rows, customer);
        pass.Run();
        pass.Put(customer.Values);
        if (pass.Flips is { } flips) customer.Changes!.Keep(_table, flips);
    }
}
