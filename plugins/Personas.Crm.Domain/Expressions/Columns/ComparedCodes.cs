using System;
using System.Runtime.CompilerServices;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>Codes that are looked up by cells of numbers, in each of which at most one stretch begins: one comparison finds whether it has.</summary>
internal sealed class ComparedCodes(CodedColumn column) : ColumnCodes(column)
{
    private readonly byte[] _codes = column.Codes.Table.Narrow;
    private readonly long[] _ends = column.Codes.Table.Ends;
    private readonly long _least = column.Codes.Table.Least;
    private readonly long _most = column.Codes.Table.Most;
    private readonly int _shift = column.Codes.Table.Shift;

    [MethodImpl(Straight)]
    public override void Take(FactValue[][] rows, int number)
    {
        if (rows.Length < Together) return;
        var codes = _codes;
        var ends = _ends;
        var column = Position;
        long least = _least, most = _most;
        int shift = _shift, kinds = Kinds;
        var word = Push(0, in rows[0][column], codes, ends, least, most, shift, ref kinds);
        word = Push(word, in rows[1][column], codes, ends, least, most, shift, ref kinds);
        word = Push(word, in rows[2][column], codes, ends, least, most, shift, ref kinds);
        word = Push(word, in rows[3][column], codes, ends, least, most, shift, ref kinds);
        word = Push(word, in rows[4][column], codes, ends, least, most, shift, ref kinds);
        word = Push(word, in rows[5][column], codes, ends, least, most, shift, ref kinds);
        word = Push(word, in rows[6][column], codes, ends, least, most, shift, ref kinds);
        Codes[number] = Push(word, in rows[7][column], codes, ends, least, most, shift, ref kinds);
        Kinds = kinds;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Push(ulong word, in FactValue value, byte[] codes, long[] ends, long least, long most, int shift, ref int kinds)
    {
        unchecked
        {
            kinds |= (int)value.Kind;
            var whole = Math.Min(Math.Max(value.AsWhole, least), most);
            uint code = codes[(int)((whole - least) >> shift)];
            code += ends[code] <= whole ? 1u : 0u;
            return (word << 8) | (value.IsMissing ? 0 : code);
        }
    }
}
