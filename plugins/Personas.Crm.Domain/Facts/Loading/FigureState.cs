using System.Collections.Generic;

namespace Personas.Crm.Domain.Facts.Loading;

/// <summary>What an accumulator has taken so far.</summary>
internal struct FigureState
{
    private const long Full = long.MaxValue / 4;
    private long _parts;
    private decimal _rest;

    public long Count;
    public long At;
    public FactValue Best;
    public HashSet<FactValue>? Distinct;

    /// <summary>Adds to the sum: amounts in ten-thousandths as long as these fit, everything else as decimals.</summary>
    public void Add(in FactValue value)
    {
        if (value.Kind != ValueKind.Parts || value.AsWhole is > Full or < -Full || _parts is > Full or < -Full) _rest += value.AsNumber;
        else _parts += value.AsWhole;
    }

    public readonly decimal Sum() => _rest + ((decimal)_parts / FactValue.Parts);
}
