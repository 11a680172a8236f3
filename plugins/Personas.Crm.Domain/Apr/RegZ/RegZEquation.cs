using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Apr.Solving;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Apr.RegZ;

/// <summary>
/// The general equation of appendix J, paragraph (b)(8): Σ amount / ((1 + f·i)(1 + i)^t), advances positive and payments negative, where i is
/// the rate per unit-period.
/// </summary>
internal sealed class RegZEquation
{
    /// <summary>The lowest rate per unit-period looked at.</summary>
    public const decimal Least = -0.999m;

    /// <summary>The highest rate per unit-period looked at: a hundred million percent.</summary>
    public const decimal Greatest = 1_000_000;

    private readonly decimal[] _amounts;
    private readonly int[] _whole;
    private readonly decimal[] _fractions;

    private RegZEquation(IReadOnlyList<KeyValuePair<UnitTime, decimal>> moments)
    {
        _amounts = moments.Select(moment => moment.Value).ToArray();
        _whole = moments.Select(moment => moment.Key.Whole).ToArray();
        _fractions = moments.Select(moment => moment.Key.Fraction).ToArray();
        SignChanges = Enumerable.Range(1, Math.Max(0, _amounts.Length - 1)).Count(i => _amounts[i] > 0 != _amounts[i - 1] > 0);
    }

    /// <summary>How often neighbouring amounts have opposite signs: with one change there is exactly one rate.</summary>
    public int SignChanges { get; }

    /// <summary>Whether all amounts cancel out.</summary>
    public bool IsEmpty => _amounts.Length == 0;

    /// <summary>The equation of amounts at times; what falls on one time is one amount.</summary>
    public static RegZEquation Of(IEnumerable<KeyValuePair<UnitTime, decimal>> flows) => new(flows.GroupBy(flow => flow.Key)
        .Select(same => new KeyValuePair<UnitTime, decimal>(same.Key, same.Sum(flow => flow.Value)))
        .Where(moment => moment.Value != 0).OrderBy(moment => moment.Key.Whole + moment.Key.Fraction).ToArray());

    /// <summary>The value and its slope. Under a negative rate all is counted to the last whole time, so that no factor grows beyond bounds.</summary>
    public Slope At(decimal rate)
    {
        var discount = 1 / (1 + rate);
        var step = rate < 0 ? 1 + rate : discount;
        var direction = rate < 0 ? -1 : 1;
        var first = rate < 0 ? _amounts.Length - 1 : 0;
        var last = first;
        var factor = 1m;
        var simple = 1 / (1 + (_fractions[first] * rate));
        decimal value = 0, change = 0;
        for (var i = first; i >= 0 && i < _amounts.Length && factor != 0; i += direction)
        {
            if (_whole[i] != _whole[last]) factor *= DecimalMath.Power(step, Math.Abs(_whole[i] - _whole[last]));
            if (_fractions[i] != _fractions[last]) simple = 1 / (1 + (_fractions[i] * rate));
            var part = factor * simple * _amounts[i];
            value += part;
            change += part * (((_whole[first] - _whole[i]) * discount) - (_fractions[i] * simple));
            last = i;
        }
        return new(value, change);
    }

    /// <summary>Where a rate is likely: what is paid beyond what is advanced, over the unit-periods between the two on average.</summary>
    public decimal Guess()
    {
        decimal drawn = 0, paid = 0, apart = 0;
        var largest = _amounts.Max(Math.Abs);
        for (var i = 0; i < _amounts.Length; i++)
        {
            var share = _amounts[i] / largest;
            if (share > 0) drawn += share;
            else paid -= share;
        }
        for (var i = 0; i < _amounts.Length; i++)
            apart -= _amounts[i] / largest / (_amounts[i] > 0 ? drawn : paid) * (_whole[i] + _fractions[i]);
        return apart > 0.01m ? 2 * (paid - drawn) / (paid + drawn) / apart : 0;
    }
}
