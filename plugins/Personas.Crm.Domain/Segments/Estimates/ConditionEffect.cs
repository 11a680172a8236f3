namespace Personas.Crm.Domain.Segments.Estimates;

/// <summary>What one node of a rule does to the number of members.</summary>
/// <param name="Place">Where the node stands, for example <c>all[2].none[0]</c>; empty for a rule that is one condition.</param>
/// <param name="Words">The node as a clause.</param>
/// <param name="Alone">Customers for whom it holds, whatever the rest of the rule says.</param>
/// <param name="Remaining">Customers left when the rule is read as far as this node and no further.</param>
/// <param name="Removed">By how many the node, in its place, lowers what was left before it; below zero for an alternative that adds customers.</param>
/// <param name="Without">How many more members the rule would have without it; below zero for an alternative that adds members.</param>
public sealed record ConditionEffect(string Place, string Words, int Alone, int Remaining, int Removed, int Without);
