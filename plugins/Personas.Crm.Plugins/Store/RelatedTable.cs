using System.Collections.Generic;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Plugins.Store;

/// <summary>A table whose rows belong to customers.</summary>
/// <param name="Table">Its logical name.</param>
/// <param name="Via">Its lookup to the customer.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Columns">The columns that expressions can test, by logical name, with their types.</param>
internal sealed record RelatedTable(string Table, string Via, string Name, IReadOnlyDictionary<string, FactType> Columns);
