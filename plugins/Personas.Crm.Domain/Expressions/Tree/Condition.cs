using System.Collections.Generic;
using Personas.Crm.Domain.Expressions.Operators;

namespace Personas.Crm.Domain.Expressions.Tree;

/// <summary>A test of one fact or column: against values, or against another fact or column of the same type.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Subject">What is tested.</param>
/// <param name="Operator">How.</param>
/// <param name="Values">Against what; empty for operators that take none and for comparisons with another subject.</param>
/// <param name="Other">The other fact or column; null when values are given.</param>
public sealed record Condition(string Place, Subject Subject, Operator Operator, IReadOnlyList<Literal> Values, Subject? Other) : Node(Place)
{
    /// <summary>The operand as operators take it.</summary>
    internal Operand Operand { get; } = new(Subject.Type, Values);
}
