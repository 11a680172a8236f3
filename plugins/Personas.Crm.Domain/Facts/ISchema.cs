using System.Collections.Generic;

namespace Personas.Crm.Domain.Facts;

/// <summary>What the tables have. Names are logical names and compare without regard to case.</summary>
public interface ISchema
{
    /// <summary>The tables whose rows are customers.</summary>
    IReadOnlyList<string> CustomerTables { get; }

    /// <summary>Whether the table exists.</summary>
    bool HasTable(string table);

    /// <summary>The type of a column; null when the table has no such column or facts cannot be made of its type.</summary>
    FactType? ColumnType(string table, string column);

    /// <summary>The tables a lookup can point to; empty for other columns.</summary>
    IReadOnlyList<string> Targets(string table, string column);

    /// <summary>The labels of a choice column's options by their numbers; empty for other columns.</summary>
    IReadOnlyDictionary<int, string> Labels(string table, string column);

    /// <summary>The column that holds the table's id.</summary>
    string PrimaryId(string table);

    /// <summary>What the currencies are worth that amounts in rules may name.</summary>
    ExchangeRates Rates { get; }
}
