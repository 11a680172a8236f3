namespace Personas.Crm.Domain.Expressions.Tree;

/// <summary>Whether the customer has a related row that meets a condition, all of it on the same row.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Table">The related table.</param>
/// <param name="Via">Its lookup to the customer.</param>
/// <param name="Exists">True when such a row must exist, false when none may.</param>
/// <param name="Where">What the row must meet, in conditions on its columns; null for any row.</param>
public sealed record RelatedTest(string Place, string Table, string Via, bool Exists, Node? Where) : Node(Place);
