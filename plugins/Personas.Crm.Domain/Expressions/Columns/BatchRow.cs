using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>
/// The columns of a batch whose values lie in one row of each customer: its own, that of a parent, or the filled slots. Rows of 64 customers
/// are turned into columns together.
/// </summary>
internal sealed class BatchRow
{
    private readonly ColumnSource _source;
    private readonly ColumnCodes[] _coded;
    private readonly TestedBits[] _tested;
    private readonly FactValue[] _nothing;

    // Eight by eight, in the order of BitPlanes.
    private readonly FactValue[][][] _rows = new FactValue[8][][];

    private BatchRow(ColumnSource[] sources, ColumnCodes[] coded, TestedBits[] tested)
    {
        _source = sources[0];
        _coded = coded;
        _tested = tested;
        _nothing = new FactValue[sources.Max(source => source.Position) + 1];
        for (var i = 0; i < _rows.Length; i++) _rows[i] = new FactValue[ColumnCodes.Together][];
        Clear();
    }

    /// <summary>The rows of an empty batch.</summary>
    public static BatchRow[] Of(ColumnRules rules)
    {
        var sources = rules.Coded.Select(column => column.Source).Concat(rules.Tested.Select(column => column.Source));
        return sources.GroupBy(source => source.RowKey).Select(row => new BatchRow(
            row.ToArray(),
            rules.Coded.Where(column => column.Source.RowKey == row.Key).Select(ColumnCodes.Of).ToArray(),
            rules.Tested.Where(column => column.Source.RowKey == row.Key).Select(column => new TestedBits(column)).ToArray())).ToArray();
    }

    /// <summary>Takes the row of a customer.</summary>
    public void Take(CustomerData data, Evaluation slots, int customer) => _rows[customer & 7][7 - ((customer >> 3) & 7)] = _source.Row(data, slots);

    /// <summary>Turns the rows taken into columns.</summary>
    /// <param name="word">The number of the customers' word.</param>
    public void Turn(int word)
    {
        for (var i = 0; i < _rows.Length; i++)
        {
            foreach (var column in _coded) column.Take(_rows[i], i);
            foreach (var column in _tested) column.Take(_rows[i], i);
        }
        foreach (var column in _coded) column.Turn(_rows, word);
        foreach (var column in _tested) column.Turn(word);
    }

    /// <summary>Puts the bits of some customers at the leaves of the graph.</summary>
    /// <param name="from">The first word of the customers.</param>
    /// <param name="bits">The words of every node.</param>
    public void Put(int from, ulong[][] bits)
    {
        foreach (var column in _coded) column.Put(from, bits);
        foreach (var column in _tested) column.Put(from, bits);
    }

    /// <summary>Forgets the rows.</summary>
    public void Clear()
    {
        foreach (var eight in _rows)
            for (var i = 0; i < eight.Length; i++) eight[i] = _nothing;
    }
}
