using Personas.Crm.Domain.Expressions.Compiled;

namespace Personas.Crm.Domain.Facts.Loading;

/// <summary>One pass over the related rows of one customer, in which all figures are taken. Per run.</summary>
internal sealed class FigurePass
{
    private readonly RelatedFigures _plan;
    private readonly MasksAt _masks;
    private readonly Rows _rows;
    private readonly Evaluation _row;
    private readonly ulong[] _held;
    private readonly long[] _counts;
    private readonly FigureState[] _states;
    private readonly long[] _ends;

    public FigurePass(RelatedFigures plan, FiguresAt moment, Rows rows, Evaluation customer)
    {
        _plan = plan;
        _masks = moment.Masks;
        _rows = rows;
        _row = new Evaluation(rows.Values, customer.Tests, customer.Moment);
        _held = new ulong[plan.Masks.Words];
        _counts = new long[plan.Predicates.Length];
        _states = new FigureState[plan.FirstStates[plan.Takers.Length]];
        _ends = moment.LeastEnds;
        var isMoving = plan.WindowColumns.Length + plan.OtherMoving.Length > 0;
        if (isMoving && customer.Changes is not null) Flips = new MovingFlips(plan.Predicates, plan.Masks.Bits, _row);
    }

    /// <summary>When the rows come and go; null when they do not, or nobody asks.</summary>
    public MovingFlips? Flips { get; }

    public void Run()
    {
        for (var i = 0; i < _rows.Count; i++)
        {
            _row.Offset = i * _rows.Width;
            _masks.Evaluate(_row, _held);
            foreach (var bit in _plan.Trees)
                if (_plan.Predicates[bit].Node!.Holds(_row)) Members.Set(_held, bit);
            TakeRow();
            if (Flips is not null) TakeMoving(Flips);
        }
    }

    public void Put(FactValue[] values)
    {
        for (var bit = 0; bit < _counts.Length; bit++)
        {
            var state = _plan.FirstStates[bit];
            foreach (var accumulator in _plan.Predicates[bit].Accumulators)
                values[accumulator.Slot] = accumulator.Takes ? accumulator.Result(in _states[state++]) : FactValue.OfWhole(_counts[bit]);
        }
    }

    private void TakeRow()
    {
        for (var word = 0; word < _held.Length && word << 6 < _counts.Length; word++)
        {
            var bit = word << 6;
            for (var held = _held[word]; held != 0; held >>= 1, bit++)
                if ((held & 1) != 0) Take(bit);
        }
    }

    private void Take(int bit)
    {
        _counts[bit]++;
        var takers = _plan.Takers[bit];
        var state = _plan.FirstStates[bit];
        foreach (var taker in takers) taker.Take(ref _states[state++], _rows.Values, _row.Offset);
        var window = _plan.Windows[bit];
        if (window >= 0) Flips?.TakeInside(bit, _rows.Values[_row.Offset + window].AsWhole);
    }

    // A row behind its window never comes back; one ahead of it comes when the window reaches it, which is rare: dates lie in the past mostly.
    private void TakeMoving(MovingFlips flips)
    {
        for (var i = 0; i < _ends.Length; i++)
        {
            ref readonly var date = ref _rows.Values[_row.Offset + _plan.WindowColumns[i]];
            if (!date.IsMissing && date.AsWhole > _ends[i]) TakeAhead(flips, _plan.WindowColumns[i], date.AsWhole);
        }
        foreach (var bit in _plan.OtherMoving) flips.Take(bit, Members.Has(_held, bit));
    }

    private void TakeAhead(MovingFlips flips, int column, long date)
    {
        for (var bit = 0; bit < _counts.Length; bit++)
            if (_plan.Windows[bit] == column && !Members.Has(_held, bit) && date > _plan.Predicates[bit].Window!.End(_row.Tests)) flips.Take(bit, holds: false);
    }
}
