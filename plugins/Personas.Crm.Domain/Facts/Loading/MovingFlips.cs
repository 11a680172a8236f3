using System;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Operators;

namespace Personas.Crm.Domain.Facts.Loading;

/// <summary>
/// When the rows of one customer come and go by themselves, predicate by predicate. Rows leave a window in the order of their dates, so that
/// its earliest and latest row say it all, and the instant is found when somebody asks.
/// </summary>
internal sealed class MovingFlips : RowFlips
{
    private readonly RowPredicate[] _predicates;
    private readonly int[] _bits;
    private readonly Evaluation _row;
    private readonly State[] _states;

    /// <summary>No rows yet.</summary>
    /// <param name="predicates">The predicates, by their bits.</param>
    /// <param name="bits">The bit of each.</param>
    /// <param name="row">The evaluation that goes from row to row.</param>
    public MovingFlips(RowPredicate[] predicates, int[] bits, Evaluation row)
    {
        _predicates = predicates;
        _bits = bits;
        _row = row;
        _states = new State[predicates.Length];
        for (var i = 0; i < _states.Length; i++) _states[i] = new State { First = Edge.Never, Least = long.MaxValue, Most = long.MinValue };
    }

    /// <summary>Takes the date of a row that is in the window of a predicate and meets it.</summary>
    public void TakeInside(int bit, long date)
    {
        ref var state = ref _states[bit];
        if (date < state.Least) state.Least = date;
        if (date > state.Most) state.Most = date;
    }

    /// <summary>Takes a row that time may bring to a predicate, or take from it.</summary>
    /// <param name="bit">The predicate.</param>
    /// <param name="holds">Whether the row, at which the evaluation stands, meets it.</param>
    public void Take(int bit, bool holds)
    {
        ref var state = ref _states[bit];
        var flip = _predicates[bit].Node!.NextFlip(_row);
        state.First = Math.Min(state.First, flip);
        if (holds) state.Last = Math.Max(state.Last, flip);
    }

    public override long First(int predicate, Evaluation customer)
    {
        var bit = _bits[predicate];
        ref var state = ref _states[bit];
        if (state.HasDates && !state.IsFirstKnown) state.First = Math.Min(state.First, _predicates[bit].Window!.NextFlip(state.Least, _row));
        state.IsFirstKnown = true;
        return state.First;
    }

    public override long Last(int predicate, Evaluation customer)
    {
        var bit = _bits[predicate];
        ref var state = ref _states[bit];
        if (state.HasDates) return _predicates[bit].Window!.NextFlip(state.Most, _row);
        return state.Last > 0 ? state.Last : First(predicate, customer);
    }

    private struct State
    {
        public long First;
        public long Last;
        public long Least;
        public long Most;
        public bool IsFirstKnown;

        public readonly bool HasDates => Least <= Most;
    }
}
