using System.Collections.Generic;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Changes;

/// <summary>Both sides of a comparison that follow from one variable.</summary>
internal sealed class TogetherTest(Compared compared) : ValueTest
{
    // Where both sides move together there is no one value at which the verdict changes.
    public override IEnumerable<FactValue>? Landmarks => null;

    public override bool Holds(in FactValue value) => compared.Holds(value, value);
}

/// <summary>One side of a comparison, while the other stays at a value.</summary>
internal sealed class ComparedTest(Comparison comparison, FactValue other) : ValueTest
{
    public override IEnumerable<FactValue> Landmarks => other.IsMissing ? [] : [other, Above(other)];

    public override bool Holds(in FactValue value) =>
        value.IsMissing || other.IsMissing ? comparison.OnMissing : comparison.OnOrder(CompareNode.Order(in value, in other));

    private static FactValue Above(in FactValue value) => value.Kind switch
    {
        ValueKind.Whole when value.AsWhole < long.MaxValue => FactValue.OfWhole(value.AsWhole + 1),
        ValueKind.Parts when value.AsWhole < long.MaxValue => FactValue.OfParts(value.AsWhole + 1),
        _ => value,
    };
}
