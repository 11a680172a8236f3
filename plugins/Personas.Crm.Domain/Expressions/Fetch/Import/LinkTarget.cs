using System;
using System.Linq;
using System.Xml.Linq;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Fetch.Import;

/// <summary>Finds out what a link leads to: up a lookup to one row, or down to the rows whose lookup points here.</summary>
internal static class LinkTarget
{
    public static Source? Of(XElement link, Source above, ImportContext context)
    {
        var table = FetchInput.Name(link);
        var from = ((string?)link.Attribute("from"))?.ToLowerInvariant();
        var to = ((string?)link.Attribute("to"))?.ToLowerInvariant();
        var place = FetchInput.Place(link);
        if (table is null || from is null || to is null) return Refuse("It says not where it leads.", "Write name, from and to.");
        if (IsLookup(above.Table, to, table) && from == context.Schema.PrimaryId(table)) return Up(above, to, table);
        if (to == context.Schema.PrimaryId(above.Table) && IsLookup(table, from, above.Table)) return Down(above, from, table);
        return Refuse($"It joins '{table}.{from}' with '{above.Table}.{to}', which is no lookup to a row's id.",
            "Join along a lookup: its column on one side, the id of its table on the other.");

        Source? Refuse(string fault, string remedy)
        {
            context.Refuse(place, fault, remedy);
            return null;
        }

        bool IsLookup(string of, string column, string target) => context.Schema.ColumnType(of, column) == FactType.Reference
            && context.Schema.Targets(of, column).Contains(target, StringComparer.OrdinalIgnoreCase);

        Source? Up(Source below, string lookup, string target) => below switch
        {
            PathSource { Path.Count: < Limits.Lookups } row => new PathSource(target, [.. row.Path, new PathStep(lookup, target)]),
            RowSource row => new BehindSource(target, row, lookup, context.Schema.PrimaryId(target)),
            _ => Refuse("It stands too far away from the customer.", $"Expressions follow at most {Limits.Lookups} lookups, and one of a related row."),
        };

        Source? Down(Source upper, string via, string target) => upper is PathSource { Path.Count: 0 }
            ? new RowSource(target, via, context.Schema.PrimaryId(target))
            : Refuse($"It asks for rows of '{target}' that point to '{upper.Table}', not to the customer.",
                "Expressions ask for rows that point to the customer itself; make such a figure a column of the row in between.");
    }
}
