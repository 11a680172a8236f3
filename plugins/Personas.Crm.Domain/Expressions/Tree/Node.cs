using System.Collections.Generic;

namespace Personas.Crm.Domain.Expressions.Tree;

/// <summary>A node of an expression: a group, a condition or a test of related rows. Data only.</summary>
/// <param name="Place">Where it stands, for example <c>all[2].none[0]</c>.</param>
public abstract record Node(string Place);

/// <summary>Several nodes of which all, any or none must hold; never empty.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Kind">How many must hold.</param>
/// <param name="Nodes">The nodes, at least one.</param>
public sealed record Group(string Place, GroupKind Kind, IReadOnlyList<Node> Nodes) : Node(Place);

/// <summary>How many nodes of a group must hold.</summary>
public enum GroupKind
{
    /// <summary>Every one.</summary>
    All,

    /// <summary>At least one.</summary>
    Any,

    /// <summary>Not one: the negation of any.</summary>
    None,
}
