using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Derived;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>A test of a number that moves with a date: an age, the days until a birthday, or the band that such a number lies in.</summary>
/// <param name="source">The condition.</param>
/// <param name="slot">The slot of the moving number.</param>
/// <param name="test">The test of the number.</param>
/// <param name="clock">How the number moves.</param>
/// <param name="shown">The slot of the value that the condition speaks of: the number, or its band.</param>
internal sealed class DerivedNode(Condition source, int slot, WholeTest test, DerivedClock clock, int shown) : CompiledNode(source)
{
    public override bool Moves => true;

    public override SlotTest? SlotTest => new(slot, test);

    public override bool Holds(Evaluation evaluation) => test.Holds(in evaluation.Values[evaluation.Offset + slot]);

    public override long NextFlip(Evaluation evaluation) => clock.NextFlip(test, in evaluation.Values[evaluation.Offset + slot], evaluation);

    public override FactValue Found(Evaluation evaluation) => evaluation.Values[evaluation.Offset + shown];
}
