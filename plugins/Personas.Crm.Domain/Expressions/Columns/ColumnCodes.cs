using System;
using System.Linq;
using System.Runtime.CompilerServices;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>
/// The codes of a batch in one column, as bits: a word for 64 customers and each bit that codes have. Found for eight customers at a time, without a
/// loop and without a branch: values cannot be foreseen, and a wrong guess costs more than all the rest.
/// </summary>
internal abstract class ColumnCodes(CodedColumn column)
{
    /// <summary>The customers whose codes are found together.</summary>
    public const int Together = 8;

    /// <summary>
    /// AggressiveOptimization, which .NET Framework does not know: it has no profiles either, by which a newer compiler would put branches
    /// where there are none.
    /// </summary>
    protected const MethodImplOptions Straight = (MethodImplOptions)512;

    private const int PlanesOfByte = 8;

    private readonly int[] _leaves = column.Planes.Select(plane => plane >> 1).ToArray();

    // Of every piece, as many words as the graph evaluates together, the words of every bit: they need not be copied.
    private readonly ulong[][]?[] _pieces = new ulong[ColumnBatch.Capacity / 64 / GraphRun.Words][][];
    private readonly ulong[] _high = new ulong[PlanesOfByte];

    /// <summary>The position of the column in a row.</summary>
    protected int Position { get; } = column.Source.Position;

    /// <summary>The codes, or their low bytes: eight in a word, pushed from below.</summary>
    protected ulong[] Codes { get; } = new ulong[PlanesOfByte];

    /// <summary>The kinds of the values, all together.</summary>
    protected int Kinds { get; set; }

    /// <summary>The codes of a column in an empty batch.</summary>
    public static ColumnCodes Of(CodedColumn column)
    {
        var table = column.Codes.Table;
        if (!table.IsNarrow || table.MostInCell > 1) return new SearchedCodes(column);
        return table.MostInCell == 0 ? new DirectCodes(column) : new ComparedCodes(column);
    }

    /// <summary>Takes the values of eight customers.</summary>
    /// <param name="rows">The rows that the column is of, in the order of <see cref="BitPlanes"/>.</param>
    /// <param name="number">The number of the eight among those of a word.</param>
    public abstract void Take(FactValue[][] rows, int number);

    /// <summary>Turns the codes of 64 customers into bits.</summary>
    /// <param name="rows">The rows, eight by eight.</param>
    /// <param name="word">The number of the customers' word.</param>
    public void Turn(FactValue[][][] rows, int word)
    {
        if (!column.Codes.Table.AreUsual(Kinds))
            for (var i = 0; i < rows.Length; i++) TakeAny(rows[i], i);
        Kinds = 0;
        var planes = _pieces[word / GraphRun.Words] ??= Array.ConvertAll(_leaves, _ => new ulong[GraphRun.Words]);
        Turn(Codes, planes, 0, word & (GraphRun.Words - 1));
        if (planes.Length > PlanesOfByte) Turn(_high, planes, PlanesOfByte, word & (GraphRun.Words - 1));
    }

    /// <summary>Puts the bits of some customers at the leaves of the graph.</summary>
    /// <param name="from">The first word of the customers, one at which a piece begins.</param>
    /// <param name="bits">The words of every node.</param>
    public void Put(int from, ulong[][] bits)
    {
        var planes = _pieces[from / GraphRun.Words]!;
        for (var plane = 0; plane < planes.Length; plane++) bits[_leaves[plane]] = planes[plane];
    }

    /// <summary>Keeps the codes of eight customers.</summary>
    /// <param name="number">The number of the eight among those of a word.</param>
    /// <param name="low">The low bytes.</param>
    /// <param name="high">The high bytes.</param>
    protected void Keep(int number, ulong low, ulong high)
    {
        Codes[number] = low;
        _high[number] = high;
    }

    // One by one, whatever they are.
    private void TakeAny(FactValue[][] rows, int number)
    {
        ulong low = 0, high = 0;
        foreach (var row in rows)
        {
            var code = column.Codes.Of(in row[Position]);
            low = (low << 8) | (uint)(code & 0xFF);
            high = (high << 8) | (uint)(code >> 8);
        }
        Keep(number, low, high);
    }

    private static void Turn(ulong[] codes, ulong[][] planes, int first, int at)
    {
        BitPlanes.Turn(codes);
        for (var plane = 0; plane < codes.Length && first + plane < planes.Length; plane++) planes[first + plane][at] = codes[plane];
    }
}
