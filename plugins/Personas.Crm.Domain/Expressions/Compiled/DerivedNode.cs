using System;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>A test of years, months or days since or until a date.</summary>
internal sealed class DerivedNode(Condition source, int slot, WholeTest test, DerivedClock clock) : CompiledNode(source)
{
    public override bool Moves => true;

    public override SlotTest? SlotTest => new(slot, test);

    public override bool Holds(Evaluation evaluation) => test.Holds(in evaluation.Values[evaluation.Offset + slot]);

    public override long NextFlip(Evaluation evaluation)
    {
        ref readonly var value = ref evaluation.Values[evaluation.Offset + slot];
        if (value.IsMissing) return clock.BaseChange(evaluation);
        var next = clock.Grows ? test.NextChangeAbove(value.AsWhole) : test.NextChangeBelow(value.AsWhole);
        return Math.Min(clock.BaseChange(evaluation), next is null ? Edge.Never : clock.WhenAt(next.Value, evaluation));
    }

    public override FactValue Found(Evaluation evaluation) => evaluation.Values[evaluation.Offset + slot];
}

/// <summary>How a derived value moves: from the date in another slot.</summary>
internal sealed class DerivedClock(DerivedFunction function, int baseSlot, FactType baseType, bool baseChanges)
{
    public bool Grows => function.Grows;

    /// <summary>The value at the moment; missing when the date is.</summary>
    public FactValue Value(FactValue[] values, Moment moment)
    {
        var date = values[baseSlot];
        return date.IsMissing ? FactValue.Missing : FactValue.OfWhole(function.Between(Day(date, moment), moment.Today));
    }

    /// <summary>The instant at which the value becomes a number that it has not reached yet.</summary>
    public long WhenAt(long value, Evaluation evaluation)
    {
        var date = evaluation.Values[baseSlot];
        if (date.IsMissing) return Edge.Never;
        var day = function.DayOf(Day(date, evaluation.Moment), value);
        return day >= Calendar.Last || day <= evaluation.Moment.Today ? Edge.Never : evaluation.Moment.ToUtc(day).Ticks;
    }

    /// <summary>The instant of the next change of the value, whatever it is.</summary>
    public long NextChange(in FactValue value, Evaluation evaluation)
    {
        if (value.IsMissing) return BaseChange(evaluation);
        return Math.Min(BaseChange(evaluation), WhenAt(value.AsWhole + (Grows ? 1 : -1), evaluation));
    }

    /// <summary>When the date itself may change by itself.</summary>
    public long BaseChange(Evaluation evaluation) => baseChanges ? evaluation.Changes[baseSlot] : Edge.Never;

    private DateTime Day(in FactValue date, Moment moment) => (baseType == FactType.Date ? date.AsDate : moment.ToLocal(date.AsDate)).Date;
}
