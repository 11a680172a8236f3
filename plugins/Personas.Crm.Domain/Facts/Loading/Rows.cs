using System;

namespace Personas.Crm.Domain.Facts.Loading;

/// <summary>Rows of one table, one behind the other in one array.</summary>
internal sealed class Rows(int width)
{
    private int[] _room = [];

    public int Width => width;

    public int Count { get; private set; }

    public FactValue[] Values { get; private set; } = [];

    /// <summary>Makes room for a row and gives the position of its first column.</summary>
    public int Add()
    {
        var offset = Count * width;
        if (offset + width > Values.Length)
        {
            var larger = new FactValue[Math.Max(8 * width, Values.Length * 2)];
            Array.Copy(Values, larger, offset);
            Values = larger;
        }
        Count++;
        return offset;
    }

    /// <summary>Room for a number a row, for whoever goes through the rows.</summary>
    public int[] Room() => _room.Length >= Count ? _room : _room = new int[Math.Max(16, 2 * Count)];

    public void Clear()
    {
        Array.Clear(Values, 0, Count * width);
        Count = 0;
    }
}
