using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Loading;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>Turns the values of a slot into small numbers, so that values which no condition tells apart have the same. Immutable.</summary>
internal abstract class ValueCode
{
    /// <summary>A value for every code, in order; a missing one has code 0.</summary>
    public abstract IReadOnlyList<FactValue> Samples { get; }

    /// <summary>What the codes mean: while it is the same object, a code stands for the same verdicts, though landmarks have moved.</summary>
    public virtual object Meaning => this;

    /// <summary>The code of a value; -1 for one that has none.</summary>
    public abstract int Of(in FactValue value);

    /// <summary>Adds the codes of a column of rows, each so many times, to a number a row.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="times">How many times.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="column">The column.</param>
    /// <returns>Less than 0 when a value has no code.</returns>
    public virtual int AddTo(int[] numbers, int times, Rows rows, int column)
    {
        var all = 0;
        for (int i = 0, at = column; i < rows.Count; i++, at += rows.Width)
        {
            var code = Of(in rows.Values[at]);
            all |= code;
            numbers[i] += code * times;
        }
        return all;
    }

    /// <summary>The code that goes by landmarks, all of one kind.</summary>
    public static ValueCode By(ValueKind kind, IEnumerable<FactValue> landmarks) => kind switch
    {
        ValueKind.Whole or ValueKind.Parts => new StretchCode(kind, landmarks.Select(value => value.AsWhole)),
        ValueKind.Text => new TextCode(landmarks.Select(value => value.AsText), []),
        _ => new NameCode(kind, landmarks),
    };
}

/// <summary>The code of ids: which of those named it is, or none of them.</summary>
internal sealed class NameCode : ValueCode
{
    private readonly Dictionary<FactValue, int> _codes = [];
    private readonly List<FactValue> _samples = [FactValue.Missing];

    public NameCode(ValueKind kind, IEnumerable<FactValue> names)
    {
        var distinct = names.Distinct().ToList();
        _samples.Add(Other(kind, distinct));
        foreach (var name in distinct)
        {
            _codes.Add(name, _samples.Count);
            _samples.Add(name);
        }
    }

    public override IReadOnlyList<FactValue> Samples => _samples;

    public override int Of(in FactValue value)
    {
        if (value.IsMissing) return 0;
        return _codes.TryGetValue(value, out var code) ? code : 1;
    }

    private static FactValue Other(ValueKind kind, List<FactValue> names)
    {
        if (kind != ValueKind.Id) return FactValue.OfTruth(true);
        var free = Enumerable.Range(1, names.Count + 1).Select(number => FactValue.OfId(new Guid(number.ToString("D32", CultureInfo.InvariantCulture))));
        return free.First(id => !names.Contains(id));
    }
}
