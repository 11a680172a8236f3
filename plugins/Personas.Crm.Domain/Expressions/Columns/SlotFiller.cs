using System;
using System.Linq;
using Personas.Crm.Domain.Expressions.Columns.Rows;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Loading;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>
/// Fills the slots of customers, as far as columns need them: figures over rows, and everything else only where it must be. The slots of 64
/// customers are kept, those that are turned into columns together. Per run.
/// </summary>
internal sealed class SlotFiller
{
    private readonly ColumnRules _rules;
    private readonly SheetLayout _layout;
    private readonly RowRun?[] _figures;
    private readonly Evaluation[] _slots;

    public SlotFiller(ColumnRules rules)
    {
        _rules = rules;
        _layout = rules.Rules.Rules.Layout;
        _figures = Array.ConvertAll(rules.Figures, plan => plan is null ? null : new RowRun(plan));
        var isNeeded = rules.NeedsSlots || _figures.Length > 0;
        _slots = Enumerable.Range(0, isNeeded ? 64 : 1).Select(_ => rules.Rules.NewEvaluation(_layout.NewValues(), null)).ToArray();
    }

    /// <summary>Fills the slots of a customer with what is known of it.</summary>
    /// <param name="data">The customer's rows.</param>
    /// <param name="customer">The customer's number in the batch.</param>
    /// <returns>The slots; 64 customers later they are those of another one.</returns>
    public Evaluation Fill(CustomerData data, int customer)
    {
        var slots = _slots[customer & (_slots.Length - 1)];
        if (_rules.NeedsSlots) _layout.FillColumns(data, slots.Values);
        for (var i = 0; i < _figures.Length; i++)
            if (_figures[i]?.TryFill(data.Related(i), slots) != true) _layout.Related[i].Fill(data.Related(i), slots);
        if (_rules.NeedsSlots) _layout.Compute(slots, null);
        return slots;
    }
}
