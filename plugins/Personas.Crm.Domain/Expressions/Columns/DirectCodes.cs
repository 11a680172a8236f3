using System;
using System.Runtime.CompilerServices;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>Codes that are looked up: between the first start and the last lie few numbers.</summary>
internal sealed class DirectCodes(CodedColumn column) : ColumnCodes(column)
{
    private readonly byte[] _codes = column.Codes.Table.Narrow;
    private readonly long _least = column.Codes.Table.Least;
    private readonly long _most = column.Codes.Table.Most;

    [MethodImpl(Straight)]
    public override void Take(FactValue[][] rows, int number)
    {
        if (rows.Length < Together) return;
        var codes = _codes;
        var column = Position;
        long least = _least, most = _most;
        var kinds = Kinds;
        var word = Push(0, in rows[0][column], codes, least, most, ref kinds);
        word = Push(word, in rows[1][column], codes, least, most, ref kinds);
        word = Push(word, in rows[2][column], codes, least, most, ref kinds);
        word = Push(word, in rows[3][column], codes, least, most, ref kinds);
        word = Push(word, in rows[4][column], codes, least, most, ref kinds);
        word = Push(word, in rows[5][column], codes, least, most, ref kinds);
        word = Push(word, in rows[6][column], codes, least, most, ref kinds);
        Codes[number] = Push(word, in rows[7][column], codes, least, most, ref kinds);
        Kinds = kinds;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Push(ulong word, in FactValue value, byte[] codes, long least, long most, ref int kinds)
    {
        unchecked
        {
            kinds |= (int)value.Kind;
            uint code = codes[(int)(Math.Min(Math.Max(value.AsWhole, least), most) - least)];
            return (word << 8) | (value.IsMissing ? 0 : code);
        }
    }
}
