using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>Codes that are searched for: of two bytes, of stretches that lie close together, or of amounts between ten-thousandths.</summary>
internal sealed class SearchedCodes(CodedColumn column) : ColumnCodes(column)
{
    private readonly StretchTable _table = column.Codes.Table;

    public override void Take(FactValue[][] rows, int number)
    {
        ulong low = 0, high = 0;
        var kinds = Kinds;
        foreach (var row in rows)
        {
            ref readonly var value = ref row[Position];
            kinds |= (int)value.Kind;
            var code = _table.Of(in value);
            low = (low << 8) | (uint)(code & 0xFF);
            high = (high << 8) | (uint)(code >> 8);
        }
        Keep(number, low, high);
        Kinds = kinds;
    }
}
