using System;

namespace Personas.Crm.Domain.Expressions.Tree;

/// <summary>A condition that asks where a reference stands in a hierarchy.</summary>
/// <param name="Place">Where the condition stands.</param>
/// <param name="Subject">The reference.</param>
/// <param name="Row">The row above or below which it is to be.</param>
public sealed record HierarchyPlace(string Place, Subject Subject, Guid Row);
