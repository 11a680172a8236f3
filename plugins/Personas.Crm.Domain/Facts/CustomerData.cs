using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts.Loading;

namespace Personas.Crm.Domain.Facts;

/// <summary>The rows of one customer, as rules need them. Per run: fill it, make a sheet of it, clear it for the next customer.</summary>
public sealed class CustomerData
{
    private readonly FactValue[][] _parents;
    private readonly Rows[] _related;
    private readonly Dictionary<string, object> _requests = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>No rows yet: every value is missing.</summary>
    public CustomerData(Needs needs)
    {
        Needs = needs;
        Customer = new FactValue[needs.CustomerColumns.Count];
        _parents = needs.Parents.Select(parent => new FactValue[parent.Columns.Count]).ToArray();
        _related = needs.Related.Select(related => new Rows(related.Columns.Count)).ToArray();
    }

    /// <summary>What the rows are filled by.</summary>
    public Needs Needs { get; }

    internal FactValue[] Customer { get; }

    /// <summary>Takes the customer's own columns.</summary>
    /// <param name="column">Gives a column's value in the plain form of <see cref="FactValue.Of"/>; null for none.</param>
    public void Read(Func<string, object?> column) => Fill(Customer, 0, Needs.CustomerColumns, column);

    /// <summary>Takes the columns of the row a path leads to; not called when there is no such row.</summary>
    public void ReadParent(ParentNeed parent, Func<string, object?> column) => Fill(_parents[parent.Index], 0, parent.Columns, column);

    /// <summary>Takes one related row.</summary>
    public void AddRelated(RelatedNeed related, Func<string, object?> column)
    {
        var rows = _related[related.Index];
        var offset = rows.Add();
        Fill(rows.Values, offset, related.Columns, column);
    }

    /// <summary>
    /// Takes a value that the caller of the decision supplies. It is kept until it is set anew: one request can be decided for many customers.
    /// </summary>
    /// <param name="name">Its name in the request; names that no fact knows are passed over.</param>
    /// <param name="value">The value in the plain form of <see cref="FactValue.Of"/>; null for none.</param>
    public void SetRequest(string name, object? value)
    {
        if (value is null) _requests.Remove(name);
        else _requests[name] = value;
    }

    /// <summary>Forgets all rows. What the caller of the decision supplied stays.</summary>
    public void Clear()
    {
        Array.Clear(Customer, 0, Customer.Length);
        foreach (var parent in _parents) Array.Clear(parent, 0, parent.Length);
        foreach (var rows in _related) rows.Clear();
    }

    internal FactValue Request(string name, FactType type)
    {
        if (!_requests.TryGetValue(name, out var value)) return FactValue.Missing;
        try
        {
            return FactValue.Of(type, value);
        }
        catch (ArgumentException fault)
        {
            throw new ArgumentException($"The request's '{name}' is of another type than its fact. {fault.Message}", nameof(name), fault);
        }
    }

    internal FactValue[] Parent(int index) => _parents[index];

    internal Rows Related(int index) => _related[index];

    private static void Fill(FactValue[] values, int offset, IReadOnlyList<NeededColumn> columns, Func<string, object?> read)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            var column = columns[i];
            try
            {
                values[offset + i] = FactValue.Of(column.Type, read(column.Name));
            }
            catch (ArgumentException fault)
            {
                throw new ArgumentException($"The column '{column.Name}' was given a value of another type than when the rules were saved. {fault.Message}",
                    nameof(read), fault);
            }
        }
    }
}
