using System;
using Personas.Crm.Domain.Expressions.Operators;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>
/// Finds the first instant at which time alone may turn a verdict. For each slot that moves it is found when anything asked of it may be
/// met otherwise; from the first of these instants on, only items are looked at for which such a slot could make a difference. Per run.
/// </summary>
internal sealed class FlipSearch
{
    private readonly MasksAt _masks;
    private readonly Evaluation _evaluation;
    private readonly int[] _coded;
    private readonly ulong[] _open;
    private readonly ulong[] _met;
    private readonly ulong[] _verdicts;
    private readonly ulong[] _found;
    private readonly long[] _instants;

    /// <summary>The search for the values of one customer.</summary>
    /// <param name="masks">The items.</param>
    /// <param name="evaluation">The values.</param>
    /// <param name="coded">Their codes, by slot.</param>
    public FlipSearch(MasksAt masks, Evaluation evaluation, int[] coded)
    {
        _masks = masks;
        _evaluation = evaluation;
        _coded = coded;
        _open = masks.Open(evaluation, coded);
        _met = (ulong[])_open.Clone();
        for (var column = 0; column < masks.Moving.Length; column++) masks.NarrowMoving(column, evaluation, coded, _met);
        _verdicts = (ulong[])_met.Clone();
        masks.Join(_verdicts);
        _found = new ulong[_open.Length];
        _instants = new long[masks.Moving.Length];
    }

    /// <summary>The first instant (UTC ticks).</summary>
    /// <param name="flips">By an item's bit, when the verdict on it may differ.</param>
    public long First(Func<int, long> flips)
    {
        var first = Edge.Never;
        for (var column = 0; column < _instants.Length; column++) _instants[column] = _masks.Moving[column].NextMove(_evaluation, _open, _masks.Codes);
        for (var instant = Next(0); instant < first; instant = Next(instant))
        {
            var turning = Turning(instant);
            first = First(Turned(instant, turning), instant, first, flips);
            if (first > instant) first = First(turning, instant, first, flips);
            for (var word = 0; word < _masks.ItemWords; word++) _found[word] |= turning[word];
        }
        _evaluation.FlipsUntil = Edge.Never;
        return first;
    }

    // None of these items turns before the instant: so one that turns then ends the search, and of others only earlier ones than the first so far matter.
    private long First(ulong[] items, long instant, long first, Func<int, long> flips)
    {
        for (var word = 0; word < _masks.ItemWords; word++)
        {
            var bit = word << 6;
            for (var left = items[word] & ~_found[word]; left != 0; left >>= 1, bit++)
            {
                if ((left & 1) == 0) continue;
                _evaluation.FlipsUntil = first;
                first = Math.Min(first, flips(bit));
                if (first <= instant) return first;
            }
        }
        return first;
    }

    private long Next(long after)
    {
        var next = Edge.Never;
        foreach (var instant in _instants)
            if (instant > after && instant < next) next = instant;
        return next;
    }

    // The items that may hold otherwise when the slots that may have moved by then have any value.
    private ulong[] Turning(long instant)
    {
        var possible = (ulong[])_open.Clone();
        var certain = (ulong[])_met.Clone();
        for (var column = 0; column < _instants.Length; column++)
        {
            if (_instants[column] > instant) _masks.NarrowMoving(column, _evaluation, _coded, possible);
            else _masks.Moving[column].Unmark(certain);
        }
        _masks.Join(possible);
        _masks.Join(certain);
        for (var word = 0; word < _masks.ItemWords; word++) possible[word] = (possible[word] & ~_verdicts[word]) | (_verdicts[word] & ~certain[word]);
        return possible;
    }

    // Of the items that may hold otherwise, those that do when each slot has moved into its next stretch; none where that cannot be told.
    private ulong[] Turned(long instant, ulong[] turning)
    {
        var held = (ulong[])_open.Clone();
        for (var column = 0; column < _instants.Length; column++)
        {
            var code = _instants[column] == instant ? _masks.Moving[column].NextCode(_evaluation, _coded, _masks.Codes) : 0;
            if (code < 0 || _instants[column] < instant) return new ulong[_masks.ItemWords];
            if (code > 0) _masks.NarrowMoving(column, code, held);
            else _masks.NarrowMoving(column, _evaluation, _coded, held);
        }
        _masks.Join(held);
        for (var word = 0; word < _masks.ItemWords; word++) held[word] = (held[word] ^ _verdicts[word]) & turning[word];
        return held;
    }
}
