using System.Collections.Generic;

namespace Personas.Crm.Domain.Segments;

/// <summary>Columns of a table whose changes can change memberships.</summary>
/// <param name="CustomerTable">The table of the customers concerned.</param>
/// <param name="Table">The table to watch: the customers' own, or a related one.</param>
/// <param name="Via">The related table's lookup to the customer; null for the customers' own.</param>
/// <param name="Columns">The columns, the lookup included; creating and deleting a related row matters whatever its columns.</param>
public sealed record Watch(string CustomerTable, string Table, string? Via, IReadOnlyList<string> Columns);
