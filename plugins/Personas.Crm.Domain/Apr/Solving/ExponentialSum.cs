using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Apr.Solving;

/// <summary>
/// Amounts at moments, valued under a force of interest d: Σ amount · e^(−d · years), where 1 + X = e^d. It has at most as many zeros as the
/// amounts, in the order of time, change sign.
/// </summary>
internal sealed class ExponentialSum
{
    private readonly decimal[] _amounts;
    private readonly decimal[] _years;

    // Lengths between neighbours, each once: in a regular schedule that is one or two, whose powers are found once per rate.
    private readonly decimal[] _lengths;
    private readonly int[] _lengthBefore;

    private ExponentialSum(decimal[] amounts, decimal[] years)
    {
        _amounts = amounts;
        _years = years;
        var known = new Dictionary<decimal, int>();
        _lengthBefore = new int[years.Length];
        for (var i = 1; i < years.Length; i++)
        {
            var length = years[i] - years[i - 1];
            if (!known.TryGetValue(length, out var index)) known[length] = index = known.Count;
            _lengthBefore[i] = index;
        }
        _lengths = known.OrderBy(length => length.Value).Select(length => length.Key).ToArray();
        Largest = amounts.Length == 0 ? 0 : amounts.Max(Math.Abs);
        SignChanges = Enumerable.Range(1, Math.Max(0, amounts.Length - 1)).Count(ChangesSign);
    }

    /// <summary>How often neighbouring amounts have opposite signs.</summary>
    public int SignChanges { get; }

    /// <summary>The largest amount, without its sign; 0 when nothing moves.</summary>
    public decimal Largest { get; }

    /// <summary>The sum of flows: what moves at one moment is one amount, so their order does not matter.</summary>
    public static ExponentialSum Of(IEnumerable<TimedFlow> flows)
    {
        // At twenty decimals 3 · 1/12 and 1/4 are one moment.
        var moments = flows.GroupBy(flow => Math.Round(flow.Years, 20))
            .Select(moment => new { Years = moment.Key, Amount = moment.Sum(flow => flow.Signed) })
            .Where(moment => moment.Amount != 0).OrderBy(moment => moment.Years).ToArray();
        return new(moments.Select(moment => moment.Amount).ToArray(), moments.Select(moment => moment.Years).ToArray());
    }

    /// <summary>
    /// The value and its slope. Under a positive force all is discounted to the first moment, under a negative one to the last, so that no
    /// factor is above 1; the sign and the zeros stay.
    /// </summary>
    public Slope At(decimal force) => force < 0 ? ToLast(force) : ToFirst(force);

    /// <summary>
    /// The derivative of the sum times e^(c · d), for a moment c at which the amounts change sign. It has one change of sign less, and its
    /// zeros part those of the sum (Laguerre).
    /// </summary>
    public ExponentialSum Differentiated()
    {
        var change = Enumerable.Range(1, _amounts.Length - 1).First(ChangesSign);
        var moment = (_years[change - 1] + _years[change]) / 2;
        var span = _years[_years.Length - 1] - _years[0];
        var amounts = _amounts.Select((amount, i) => amount / Largest * ((moment - _years[i]) / span)).ToArray();
        var kept = Enumerable.Range(0, amounts.Length).Where(i => amounts[i] != 0).ToArray();
        return new(kept.Select(i => amounts[i]).ToArray(), kept.Select(i => _years[i]).ToArray());
    }

    /// <summary>Where a zero is likely: what is paid beyond what is drawn, over the time between the two on average.</summary>
    public decimal Guess()
    {
        decimal drawn = 0, paid = 0, drawnYears = 0, paidYears = 0;
        for (var i = 0; i < _amounts.Length; i++)
        {
            var share = _amounts[i] / Largest;
            if (share > 0) drawn += share;
            else paid -= share;
            if (share > 0) drawnYears += share * _years[i];
            else paidYears -= share * _years[i];
        }
        if (drawn == 0 || paid == 0) return 0;
        var apart = (paidYears / paid) - (drawnYears / drawn);
        return Math.Abs(apart) < 0.0001m ? 0 : 2 * (paid - drawn) / (paid + drawn) / apart;
    }

    private Slope ToFirst(decimal force)
    {
        var factors = Factors(force);
        var factor = 1m;
        var value = _amounts[0];
        var change = 0m;
        for (var i = 1; i < _amounts.Length; i++)
        {
            factor *= factors[_lengthBefore[i]];
            if (factor == 0) break;
            var part = _amounts[i] * factor;
            value += part;
            change -= part * (_years[i] - _years[0]);
        }
        return new(value, change);
    }

    private Slope ToLast(decimal force)
    {
        var factors = Factors(-force);
        var last = _amounts.Length - 1;
        var factor = 1m;
        var value = _amounts[last];
        var change = 0m;
        for (var i = last - 1; i >= 0; i--)
        {
            factor *= factors[_lengthBefore[i + 1]];
            if (factor == 0) break;
            var part = _amounts[i] * factor;
            value += part;
            change += part * (_years[last] - _years[i]);
        }
        return new(value, change);
    }

    private decimal[] Factors(decimal force)
    {
        var factors = new decimal[_lengths.Length];
        for (var i = 0; i < factors.Length; i++) factors[i] = DecimalMath.Exp(-force * _lengths[i]);
        return factors;
    }

    private bool ChangesSign(int i) => _amounts[i] > 0 != _amounts[i - 1] > 0;
}
