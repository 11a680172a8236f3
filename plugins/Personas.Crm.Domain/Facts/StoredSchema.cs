using System;
using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Facts;

/// <summary>The part of the tables that stored rules use, as it was written down when they were saved: evaluation asks for no metadata.</summary>
public sealed class StoredSchema : ISchema
{
    private readonly Dictionary<string, StoredColumn> _columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _ids = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The schema that several stored dependencies make together.</summary>
    /// <param name="customerTables">The tables whose rows are customers.</param>
    /// <param name="dependencies">What <see cref="Dependencies.ToJson"/> wrote for each fact and segment; null and empty texts are passed over.</param>
    /// <param name="rates">What currencies are worth now: rules keep the amounts that they name, not their worth. None when left out.</param>
    public StoredSchema(IReadOnlyList<string> customerTables, IEnumerable<string?> dependencies, ExchangeRates? rates = null)
    {
        CustomerTables = customerTables;
        Rates = rates ?? ExchangeRates.None;
        foreach (var stored in dependencies.Where(text => !string.IsNullOrWhiteSpace(text)).Distinct(StringComparer.Ordinal))
            Add(Dependencies.Read(stored!));
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> CustomerTables { get; }

    /// <inheritdoc/>
    public ExchangeRates Rates { get; }

    /// <inheritdoc/>
    public bool HasTable(string table) => _tables.Contains(table);

    /// <inheritdoc/>
    public FactType? ColumnType(string table, string column) => Find(table, column)?.Type;

    /// <inheritdoc/>
    public IReadOnlyList<string> Targets(string table, string column) => Find(table, column)?.Targets ?? [];

    /// <inheritdoc/>
    public IReadOnlyDictionary<int, string> Labels(string table, string column) => Find(table, column)?.Labels ?? StoredColumn.NoLabels;

    /// <inheritdoc/>
    public string PrimaryId(string table) => _ids.TryGetValue(table, out var id) ? id : table + "id";

    private StoredColumn? Find(string table, string column) => _columns.TryGetValue($"{table}.{column}", out var found) ? found : null;

    private void Add(Dependencies dependencies)
    {
        foreach (var pair in dependencies.Columns)
        {
            _columns[pair.Key] = pair.Value;
            _tables.Add(pair.Key.Substring(0, pair.Key.IndexOf('.')));
        }
        foreach (var pair in dependencies.Ids) _ids[pair.Key] = pair.Value;
    }
}
