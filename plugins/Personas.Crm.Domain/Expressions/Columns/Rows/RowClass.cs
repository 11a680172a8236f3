namespace Personas.Crm.Domain.Expressions.Columns.Rows;

/// <summary>Rows that meet the same conditions: to which totals their numbers go. Immutable.</summary>
/// <param name="added">The totals, by position, to which a number of the class is added.</param>
/// <param name="compared">The totals, by position, that keep the greatest number.</param>
internal sealed class RowClass(RowTotals added, RowTotals compared)
{
    /// <summary>Adds the numbers of a class up.</summary>
    /// <param name="number">The number of the class.</param>
    /// <param name="numbers">By measure: the numbers of all classes.</param>
    /// <param name="totals">The totals.</param>
    public void AddUp(int number, long[][] numbers, long[] totals)
    {
        for (var i = 0; i < added.Totals.Length; i++)
            totals[added.Totals[i]] = unchecked(totals[added.Totals[i]] + numbers[added.Measures[i]][number]);
        for (var i = 0; i < compared.Totals.Length; i++)
        {
            var found = numbers[compared.Measures[i]][number];
            if (found > totals[compared.Totals[i]]) totals[compared.Totals[i]] = found;
        }
    }
}

/// <summary>Totals and the measure of each, by positions.</summary>
internal readonly record struct RowTotals(int[] Totals, int[] Measures);
