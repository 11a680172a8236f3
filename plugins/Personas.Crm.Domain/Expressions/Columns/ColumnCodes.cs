using System;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>The codes of a batch in one column: a byte a customer, or two where there are many stretches.</summary>
internal sealed class ColumnCodes(CodedColumn column)
{
    private const int Bytewise = 256;
    private readonly Stretches _codes = column.Codes;
    private readonly int _position = column.Source.Position;
    private readonly byte[] _low = new byte[ColumnBatch.Capacity];
    private readonly byte[]? _high = column.Codes.Count > Bytewise ? new byte[ColumnBatch.Capacity] : null;

    /// <summary>Takes the value of a customer.</summary>
    /// <param name="row">The row that the column is of.</param>
    /// <param name="place">Where the customer's code belongs, see <see cref="BitPlanes.PlaceOf"/>.</param>
    public void Take(FactValue[] row, int place)
    {
        ref readonly var value = ref row[_position];
        var code = _codes.IsPlain(in value) ? _codes.OfPlain(in value) : _codes.Of(in value);
        _low[place] = unchecked((byte)code);
        if (_high is not null) _high[place] = (byte)(code >> 8);
    }

    /// <summary>Writes the bits of the codes of some customers to the leaves of the graph.</summary>
    /// <param name="from">The first word of the customers.</param>
    /// <param name="turned">Eight times as many words as a node has: room to work in.</param>
    /// <param name="bits">The words of every node.</param>
    public void Write(int from, ulong[] turned, ulong[][] bits)
    {
        Write(_low, 0, from, turned, bits);
        if (_high is not null) Write(_high, 8, from, turned, bits);
    }

    private void Write(byte[] codes, int first, int from, ulong[] turned, ulong[][] bits)
    {
        Buffer.BlockCopy(codes, from * 64, turned, 0, turned.Length * sizeof(ulong));
        for (var at = 0; at < turned.Length; at += 8) BitPlanes.Turn(turned, at);
        for (var plane = first; plane < column.Planes.Count && plane < first + 8; plane++)
        {
            var words = bits[column.Planes[plane] >> 1];
            for (int i = 0, at = plane - first; i < words.Length; i++, at += 8) words[i] = turned[at];
        }
    }
}
