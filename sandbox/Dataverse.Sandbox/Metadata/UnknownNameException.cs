using System;
using System.Collections.Generic;
using System.Linq;

namespace Dataverse.Sandbox.Metadata;

/// <summary>A request or query names a table, column or relationship that does not exist. The message names the nearest that does.</summary>
public sealed class UnknownNameException : Exception
{
    private UnknownNameException(string message, int errorCode)
        : base(message) => ErrorCode = errorCode;

    /// <summary>Dataverse's error code for the fault.</summary>
    public int ErrorCode { get; }

    /// <summary>No such table.</summary>
    public static UnknownNameException Table(Catalog catalog, string name) => new(
        $"The table '{name}' does not exist.{Nearest(name, catalog.Tables.Select(table => table.LogicalName))}", unchecked((int)0x80060888));

    /// <summary>No such column on that table.</summary>
    public static UnknownNameException Column(Table table, string name) => new(
        $"'{table.LogicalName}' has no column '{name}'.{Nearest(name, table.Columns.Select(column => column.LogicalName))}", unchecked((int)0x80041103));

    /// <summary>No such relationship.</summary>
    public static UnknownNameException Relationship(Catalog catalog, string name) => new(
        $"The relationship '{name}' does not exist."
        + Nearest(name, catalog.OneToMany.Select(link => link.Name).Concat(catalog.ManyToMany.Select(link => link.Name))),
        unchecked((int)0x80040217));

    private static string Nearest(string name, IEnumerable<string> known)
    {
        var nearest = known.Select(candidate => (candidate, distance: Distance(name, candidate))).OrderBy(pair => pair.distance).FirstOrDefault();
        return nearest.candidate is not null && nearest.distance <= Math.Max(2, name.Length / 4) ? $" Did you mean '{nearest.candidate}'?" : "";
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
