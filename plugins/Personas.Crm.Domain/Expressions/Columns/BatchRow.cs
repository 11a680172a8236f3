using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>The columns of a batch whose values lie in one row of each customer: its own, that of a parent, or the filled slots.</summary>
internal sealed class BatchRow
{
    private readonly ColumnSource _source;
    private readonly ColumnCodes[] _coded;
    private readonly TestedBits[] _tested;
    private readonly ulong[] _turned = new ulong[GraphRun.Words * 8];

    private BatchRow(ColumnSource source, ColumnCodes[] coded, TestedBits[] tested)
    {
        _source = source;
        _coded = coded;
        _tested = tested;
    }

    /// <summary>The rows of an empty batch.</summary>
    public static BatchRow[] Of(ColumnRules rules)
    {
        var sources = rules.Coded.Select(column => column.Source).Concat(rules.Tested.Select(column => column.Source));
        return sources.GroupBy(source => source.RowKey).Select(row => new BatchRow(
            row.First(),
            rules.Coded.Where(column => column.Source.RowKey == row.Key).Select(column => new ColumnCodes(column)).ToArray(),
            rules.Tested.Where(column => column.Source.RowKey == row.Key).Select(column => new TestedBits(column)).ToArray())).ToArray();
    }

    /// <summary>Takes the values of a customer.</summary>
    public void Take(CustomerData data, Evaluation slots, int customer)
    {
        var values = _source.Row(data, slots);
        var place = BitPlanes.PlaceOf(customer);
        foreach (var column in _coded) column.Take(values, place);
        foreach (var column in _tested) column.Take(values, customer);
    }

    /// <summary>Writes the bits of some customers to the leaves of the graph.</summary>
    /// <param name="from">The first word of the customers.</param>
    /// <param name="bits">The words of every node.</param>
    public void Write(int from, ulong[][] bits)
    {
        foreach (var column in _coded) column.Write(from, _turned, bits);
        foreach (var column in _tested) column.Write(from, bits);
    }

    /// <summary>Forgets all customers.</summary>
    public void Clear()
    {
        foreach (var column in _tested) column.Clear();
    }
}
