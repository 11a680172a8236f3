using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using Dataverse.Sandbox.Metadata;

namespace Dataverse.Sandbox.Records.Writing;

/// <summary>What writing rows of a table needs to know, worked out once per table: places of columns, defaults, statements by column set.</summary>
internal sealed class TableShape
{
    private static readonly ConditionalWeakTable<Table, TableShape> Known = [];
    private readonly Dictionary<string, int> _ordinals = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _statements = new(StringComparer.Ordinal);

    private TableShape(Table table)
    {
        Table = table;
        Columns = [.. table.Columns.Where(column => column.IsStored)];
        for (var i = 0; i < Columns.Length; i++) _ordinals.Add(Columns[i].LogicalName, i);

        Id = Ordinal(table.PrimaryId);
        State = Ordinal("statecode");
        Status = Ordinal("statuscode");
        Owner = Ordinal("ownerid");
        Version = Ordinal("versionnumber");
        Currency = Ordinal("transactioncurrencyid");
        ExchangeRate = Ordinal("exchangerate");
        Required = [.. Ordinals(column => column.IsRequired && column.IsValidForCreate)];
        AutoNumbers = [.. Ordinals(column => column.AutoNumberFormat.Length > 0)];
        Defaults = [.. Ordinals(column => column.DefaultOption is not null && column.Type is not (ColumnType.State or ColumnType.Status))];
        Bases = Columns.Select((column, ordinal) => (column, ordinal))
            .Where(pair => pair.column.CalculationOf is not null && Ordinal(pair.column.CalculationOf) >= 0)
            .ToDictionary(pair => Ordinal(pair.column.CalculationOf!), pair => pair.ordinal);
        MayHaveNames = Ordinal("fullname") >= 0 && Ordinal("lastname") >= 0;
        Addresses = [.. Ordinals(column => column.LogicalName.EndsWith("_composite", StringComparison.Ordinal))];
        Current = [.. new[] { State, Status, Owner, Version, Currency, ExchangeRate }.Where(ordinal => ordinal >= 0)];
    }

    public Table Table { get; }

    /// <summary>The stored columns; a column's ordinal is its place here.</summary>
    public Column[] Columns { get; }

    public int Id { get; }

    public int State { get; }

    public int Status { get; }

    public int Owner { get; }

    public int Version { get; }

    public int Currency { get; }

    public int ExchangeRate { get; }

    /// <summary>Columns that a new row must have.</summary>
    public int[] Required { get; }

    public int[] AutoNumbers { get; }

    /// <summary>Columns with a default option.</summary>
    public int[] Defaults { get; }

    /// <summary>Money column → its twin in the base currency.</summary>
    public IReadOnlyDictionary<int, int> Bases { get; }

    /// <summary>Whether rows have a full name made of first and last name.</summary>
    public bool MayHaveNames { get; }

    /// <summary>Columns that hold an address as one text.</summary>
    public int[] Addresses { get; }

    /// <summary>Columns that an update looks at before it writes.</summary>
    public int[] Current { get; }

    public static TableShape Of(Table table) => Known.GetValue(table, static known => new TableShape(known));

    /// <summary>The place of a column; -1 when it is not stored or does not exist.</summary>
    public int Ordinal(string column) => _ordinals.TryGetValue(column, out var ordinal) ? ordinal : -1;

    /// <summary>The statement that inserts these columns.</summary>
    public string Insert(string columns) => _statements.GetOrAdd(
        "i" + columns, static (_, arguments) => arguments.Shape.InsertOf(arguments.Columns), (Shape: this, Columns: columns));

    /// <summary>The statement that changes these columns of the row whose id is the last parameter.</summary>
    public string Update(string columns) => _statements.GetOrAdd(
        "u" + columns, static (_, arguments) => arguments.Shape.UpdateOf(arguments.Columns), (Shape: this, Columns: columns));

    /// <summary>The statement that reads these columns of one row; a polymorphic reference is followed by its table.</summary>
    public string Select(int[] ordinals)
    {
        var names = string.Join(", ", ordinals.SelectMany(ordinal => Names(Columns[ordinal])));
        return $"""SELECT {names} FROM "{Table.LogicalName}" WHERE "{Table.PrimaryId}" = $0""";
    }

    private string InsertOf(string columns)
    {
        var names = columns.SelectMany(ordinal => Names(Columns[ordinal])).ToArray();
        var values = string.Join(", ", names.Select((_, i) => "$" + i));
        return $"""INSERT INTO "{Table.LogicalName}" ({string.Join(", ", names)}) VALUES ({values})""";
    }

    private string UpdateOf(string columns)
    {
        var text = new StringBuilder($"""UPDATE "{Table.LogicalName}" SET """);
        var parameter = 0;
        foreach (var name in columns.SelectMany(ordinal => Names(Columns[ordinal])))
            text.Append(parameter > 0 ? ", " : "").Append(name).Append(" = $").Append(parameter++);
        return text.Append(" WHERE \"").Append(Table.PrimaryId).Append("\" = $").Append(parameter).ToString();
    }

    private static IEnumerable<string> Names(Column column)
    {
        yield return $"\"{column.LogicalName}\"";
        if (column.IsPolymorphic) yield return $"\"{Stored.TypeColumn(column)}\"";
    }

    private IEnumerable<int> Ordinals(Func<Column, bool> wanted) => Enumerable.Range(0, Columns.Length).Where(ordinal => wanted(Columns[ordinal]));
}
