using System;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Segments;

/// <summary>A fact and the value it is supposed to have.</summary>
internal sealed record OverriddenFact(Fact Fact, OverriddenValue Value);

/// <summary>A supposed value; a time without a zone is an instant only once the moment is known.</summary>
internal sealed record OverriddenValue(FactValue Value, bool IsLocal)
{
    /// <summary>No value.</summary>
    public static OverriddenValue Missing { get; } = new(FactValue.Missing, false);

    public static OverriddenValue Of(Literal literal) => new(literal.Value, literal.IsLocal);

    public FactValue At(Moment moment) => IsLocal ? FactValue.OfWhole(moment.ToUtc(new DateTime(Value.AsWhole)).Ticks) : Value;
}
