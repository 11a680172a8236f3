using System.Collections.Generic;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Changes;

/// <summary>What a condition asks of one value, so that its verdict is the wanted one.</summary>
/// <param name="Place">Where the condition stands.</param>
/// <param name="Fact">The fact that the condition names; null for a column or a test of rows.</param>
/// <param name="Test">The test.</param>
/// <param name="Wanted">Whether the test must hold.</param>
/// <param name="Literals">The values that the condition is written with.</param>
internal sealed record Demand(string Place, Fact? Fact, ValueTest Test, bool Wanted, IReadOnlyList<Literal> Literals)
{
    public bool Meets(in FactValue value) => Test.Holds(in value) == Wanted;
}
