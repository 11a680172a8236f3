using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Operators;

/// <summary>What an operator is applied to: values of a type, some of which are instants only once the zone is known.</summary>
internal sealed class Operand(FactType type, IReadOnlyList<Literal> literals)
{
    public FactType Type { get; } = type;

    public IReadOnlyList<Literal> Literals { get; } = literals;

    public bool HasLocal { get; } = HasAnyLocal(literals);

    public long Number(int index) => Literals[index].Value.AsWhole;

    public string Text(int index) => Literals[index].Value.AsText;

    public FactValue Value(int index, Moment? moment)
    {
        var literal = Literals[index];
        return literal.IsLocal ? FactValue.OfWhole(Zoned(moment).ToUtc(literal.Value.AsDate).Ticks) : literal.Value;
    }

    public IEnumerable<FactValue> Values(Moment? moment) => Enumerable.Range(0, Literals.Count).Select(index => Value(index, moment));

    /// <summary>The day of a date literal, on the user's clock.</summary>
    public DateTime Day(int index, Moment moment)
    {
        var literal = Literals[index];
        var isInstant = Type == FactType.DateTime && !literal.IsLocal;
        return (isInstant ? moment.ToLocal(literal.Value.AsDate) : literal.Value.AsDate).Date;
    }

    private static bool HasAnyLocal(IReadOnlyList<Literal> literals)
    {
        for (var i = 0; i < literals.Count; i++)
            if (literals[i].IsLocal) return true;
        return false;
    }

    private static Moment Zoned(Moment? moment) =>
        moment ?? throw new InvalidOperationException("A time without a zone was used before the moment was known.");
}
