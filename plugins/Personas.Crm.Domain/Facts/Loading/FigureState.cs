using System.Collections.Generic;

namespace Personas.Crm.Domain.Facts.Loading;

/// <summary>What an accumulator has taken so far.</summary>
internal struct FigureState
{
    private const long Full = long.MaxValue / 4;
    private long _parts;

    // What does not fit into ten-thousandths, or what is counted once: rare enough to stand apart.
    private object? _more;

    public long Count;
    public long At;
    public FactValue Best;

    /// <summary>How many different values were noted.</summary>
    public readonly int Distinct => _more is HashSet<FactValue> values ? values.Count : 0;

    private readonly decimal Rest => _more is decimal rest ? rest : 0;

    /// <summary>Notes a value that is counted once.</summary>
    public void Note(in FactValue value) => ((HashSet<FactValue>)(_more ??= new HashSet<FactValue>())).Add(value);

    /// <summary>Adds to the sum: in ten-thousandths as long as these fit, everything else as decimals.</summary>
    public void Add(in FactValue value)
    {
        var whole = value.AsWhole;
        if (value.Kind == ValueKind.Parts && IsSmall(whole, Full)) _parts += whole;
        else if (value.Kind == ValueKind.Whole && IsSmall(whole, Full / FactValue.Parts)) _parts += whole * FactValue.Parts;
        else _more = Rest + value.AsNumber;
        if (IsSmall(_parts, Full)) return;
        _more = Sum();
        _parts = 0;
    }

    public readonly decimal Sum() => Rest + ((decimal)_parts / FactValue.Parts);

    /// <summary>The sum as a value of a type.</summary>
    public readonly FactValue Sum(FactType type)
    {
        if (type == FactType.Integer) return FactValue.OfWhole(_more is null ? _parts / FactValue.Parts : (long)Sum());
        return _more is null ? FactValue.OfParts(_parts) : FactValue.OfNumber(Sum());
    }

    private static bool IsSmall(long number, long most) => number <= most && number >= -most;
}
