using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Derived;
using Personas.Crm.Domain.Facts.Loading;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>A question about an age, asked of the date it is derived from: nobody's age need be worked out.</summary>
internal sealed class ElapsedQuestion : ColumnQuestion
{
    private readonly ElapsedClock _clock;
    private readonly ValueTest _test;
    private readonly FactValue _noDate;
    private readonly FactValue _noAge;
    private readonly Moment _moment;

    private ElapsedQuestion(CompiledNode node, int slot, ValueTest test, SheetLayout layout, ElapsedClock clock, Moment moment)
        : base(node, slot, ColumnSource.Of(layout, clock.Date.Slot))
    {
        _clock = clock;
        _test = test;
        _noDate = layout.Slot(clock.Date.Slot).Default;
        _noAge = layout.Slot(slot).Default;
        _moment = moment;
        Landmarks = Dates(test.Landmarks);
    }

    public override IReadOnlyList<FactValue>? Landmarks { get; }

    /// <summary>The question of a condition on an age; null when it cannot be asked of the date.</summary>
    public static ElapsedQuestion? Of(CompiledNode node, int slot, ValueTest test, SheetLayout layout, Moment moment)
    {
        if (layout.Slot(slot).Function is not ElapsedClock clock || layout.Slot(clock.Date.Slot).Function is not null) return null;
        var question = new ElapsedQuestion(node, slot, test, layout, clock, moment);
        return question.Landmarks is null ? null : question;
    }

    public override bool Holds(in FactValue value)
    {
        var age = _clock.Value(value.IsMissing ? _noDate : Date(value.AsWhole), _moment);
        return _test.Holds(age.IsMissing ? _noAge : age);
    }

    // Beyond what a date can be there is no value to answer for.
    private static FactValue Date(long ticks) => FactValue.OfWhole(Math.Max(DateTime.MinValue.Ticks, Math.Min(DateTime.MaxValue.Ticks, ticks)));

    private List<FactValue>? Dates(IEnumerable<FactValue>? ages)
    {
        var borders = ages?.Select(age => _clock.Border(age.AsWhole, _moment)).ToList();
        return borders?.Contains(null) == false ? borders.Select(border => FactValue.OfWhole(border!.Value)).ToList() : null;
    }
}
