using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Facts.Derived;

/// <summary>How a slot is computed of others. Immutable; shared by all sheets.</summary>
internal abstract class SlotFunction
{
    /// <summary>Whether time alone can change the value in other ways than a clock says.</summary>
    public abstract bool Changes { get; }

    /// <summary>The value; the slots it is computed of are filled.</summary>
    public abstract FactValue Value(FactValue[] values, Moment moment);

    /// <summary>When the value may change by itself in those other ways (UTC ticks).</summary>
    public abstract long Change(Evaluation evaluation);
}

/// <summary>A slot that another is computed of.</summary>
internal sealed record SourceSlot(int Slot, FactType Type, bool Changes, DerivedClock? Clock)
{
    /// <summary>How its value moves.</summary>
    public Side Side { get; } = new(Slot, Changes, Clock);

    /// <summary>The day of a date or instant, in the moment's zone.</summary>
    public DateTime Day(in FactValue date, Moment moment) => (Type == FactType.Date ? date.AsDate : moment.ToLocal(date.AsDate)).Date;
}

/// <summary>A function that moves only with what it is computed of.</summary>
internal abstract class PlainFunction(IReadOnlyList<SourceSlot> sources) : SlotFunction
{
    public override bool Changes => sources.Any(source => source.Side.Moves);

    public override long Change(Evaluation evaluation) =>
        sources.Select(source => source.Side.NextChange(evaluation)).DefaultIfEmpty(Edge.Never).Min();
}
