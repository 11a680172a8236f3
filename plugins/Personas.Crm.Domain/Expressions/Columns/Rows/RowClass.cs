namespace Personas.Crm.Domain.Expressions.Columns.Rows;

/// <summary>The rows of one customer that meet the same conditions, added up. Per run.</summary>
/// <param name="added">The totals, by position, to which the class adds.</param>
/// <param name="compared">The totals, by position, that keep the greatest.</param>
/// <param name="none">The numbers of no rows.</param>
internal sealed class RowClass(int[] added, int[] compared, long[] none)
{
    /// <summary>The totals, by position, to which the class adds.</summary>
    public int[] Added => added;

    /// <summary>The totals, by position, that keep the greatest.</summary>
    public int[] Compared => compared;

    /// <summary>What it keeps of its rows; first how many there are.</summary>
    public long[] Numbers { get; } = (long[])none.Clone();
}
