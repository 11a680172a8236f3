using System.Linq;
using Personas.Crm.Domain.Expressions.Columns.Rows;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Loading;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>
/// Fills the slots of one customer after the other, as far as columns need them: figures over rows, and everything else only where it must
/// be. Per run.
/// </summary>
internal sealed class SlotFiller(ColumnRules rules)
{
    private readonly SheetLayout _layout = rules.Rules.Rules.Layout;
    private readonly RowRun?[] _figures = rules.Figures.Select(plan => plan is null ? null : new RowRun(plan)).ToArray();

    /// <summary>The slots.</summary>
    public Evaluation Slots { get; } = rules.Rules.NewEvaluation(rules.Rules.Rules.Layout.NewValues(), null);

    /// <summary>Fills them with what is known of a customer.</summary>
    public void Fill(CustomerData data)
    {
        if (rules.NeedsSlots) _layout.FillColumns(data, Slots.Values);
        for (var i = 0; i < _figures.Length; i++)
            if (_figures[i]?.TryFill(data.Related(i), Slots) != true) _layout.Related[i].Fill(data.Related(i), Slots);
        if (rules.NeedsSlots) _layout.Compute(Slots, null);
    }
}
