using System.Linq;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Operators;

/// <summary>What a comparison makes of an order, taken from how the operator treats whole numbers, so that it is stated once.</summary>
internal sealed record Comparison(bool OnLess, bool OnEqual, bool OnMore, bool OnMissing)
{
    public static Comparison Of(Operator op)
    {
        var test = op.Test(new Operand(FactType.Integer, [new Literal(FactValue.OfWhole(0), false, "0")]), null);
        return new Comparison(
            test.Holds(FactValue.OfWhole(-1)), test.Holds(FactValue.OfWhole(0)), test.Holds(FactValue.OfWhole(1)), test.Holds(FactValue.Missing));
    }

    public bool OnOrder(int order) => order < 0 ? OnLess : order > 0 ? OnMore : OnEqual;

    /// <summary>The comparison that holds exactly when this one does not.</summary>
    public Comparison Negated() => new(!OnLess, !OnEqual, !OnMore, !OnMissing);

    /// <summary>The same comparison with its sides exchanged.</summary>
    public Comparison Mirrored() => new(OnMore, OnEqual, OnLess, OnMissing);

    /// <summary>The operator that treats values, when both are there, in this way.</summary>
    public Operator Operator() => OperatorTable.All.First(row => row.ComparesFacts && Of(row) with { OnMissing = OnMissing } == this);
}
