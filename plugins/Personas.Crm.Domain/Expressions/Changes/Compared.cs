using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Changes;

/// <summary>A comparison of two values and the verdict that it is to have.</summary>
internal sealed record Compared(Condition Source, Variable Left, Variable Right, bool Wanted)
{
    private readonly Comparison _comparison = Comparison.Of(Source.Operator);

    /// <summary>What is asked of the left value while the right variable has a value.</summary>
    public Demand OfLeft(FactValue right) =>
        new(Source.Place, FactOf(Source.Subject), new ComparedTest(_comparison, Seen(Right, Source.Other!, right)), Wanted, []);

    /// <summary>What is asked of the right value while the left variable has a value.</summary>
    public Demand OfRight(FactValue left) =>
        new(Source.Place, FactOf(Source.Other!), new ComparedTest(_comparison.Mirrored(), Seen(Left, Source.Subject, left)), Wanted, []);

    /// <summary>Whether both sides follow from one variable, so that none can stay while the other changes.</summary>
    public bool IsOfOne => ReferenceEquals(Left, Right);

    /// <summary>What is asked of that variable.</summary>
    public Demand OfBoth() => new(Source.Place, null, new TogetherTest(this), true, []);

    /// <summary>What is asked of a variable that is to have any value.</summary>
    public Demand OfKnown() => new(Source.Place, null, new PresenceTest(), true, []);

    /// <summary>Whether the verdict is the wanted one.</summary>
    public bool Holds(FactValue left, FactValue right)
    {
        var demand = OfLeft(right);
        return demand.Meets(Left.Seen(demand, in left));
    }

    private FactValue Seen(Variable variable, Subject subject, FactValue value) =>
        variable.Seen(new Demand(Source.Place, FactOf(subject), new PresenceTest(), true, []), in value);

    private static Fact? FactOf(Subject subject) => (subject as FactSubject)?.Fact;
}
