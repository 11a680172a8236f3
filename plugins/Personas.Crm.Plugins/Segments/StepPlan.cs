using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>
/// The steps that published rules ask for: events that can change a real-time membership, and for daily segments those that leave no trace in
/// any row that is still there or still belongs to the customer: a related row that is deleted, or goes to somebody else; a row behind a lookup
/// that is deleted.
/// </summary>
internal static class StepPlan
{
    private const string Create = "Create";
    private const string Update = "Update";
    private const string Delete = "Delete";

    /// <summary>The classes whose steps follow from the rules.</summary>
    public static IReadOnlyList<Type> Plugins { get; } =
        [typeof(CustomerChanged), typeof(RelatedRowChanged), typeof(ParentRowChanged), typeof(ParentRowDeleting), typeof(ParentRowDeleted)];

    /// <summary>The steps for these rules.</summary>
    public static IReadOnlyList<DesiredStep> For(RuleSet rules)
    {
        var tables = MetadataSchema.Customers.Where(table => !rules.For(table).RealTime.IsEmpty).ToList();
        var watches = tables.SelectMany(table => rules.For(table).Watches).ToList();
        return
        [
            .. tables.Select(table => new DesiredStep(typeof(CustomerChanged), Create, table, [], [])),
            .. watches.Where(watch => watch.Via is null).Select(watch => new DesiredStep(typeof(CustomerChanged), Update, watch.Table, watch.Columns, [])),
            .. MetadataSchema.Customers.SelectMany(table => rules.For(table).AutomaticWatches).Where(watch => watch.Via is not null)
                .GroupBy(watch => watch.Table, StringComparer.OrdinalIgnoreCase)
                .SelectMany(related => Related(related, watches.Where(watch => watch.Via is not null && Is(watch, related.Key)).ToList())),
            .. tables.SelectMany(table => rules.For(table).Needs.Parents).SelectMany(Hops)
                .GroupBy(hop => hop.Key, hop => hop.Value, StringComparer.OrdinalIgnoreCase)
                .Select(table => new DesiredStep(typeof(ParentRowChanged), Update, table.Key, Distinct(table), [])),
            .. Distinct(MetadataSchema.Customers.Where(table => !rules.For(table).Automatic.IsEmpty).SelectMany(table => rules.For(table).Needs.Parents)
                .SelectMany(need => need.Path).Select(step => step.Table)).SelectMany(Deleted),
        ];
    }

    private static IEnumerable<DesiredStep> Deleted(string table) =>
    [
        new DesiredStep(typeof(ParentRowDeleting), Delete, table, [], []) { IsBefore = true, IsWaitedFor = true },
        new DesiredStep(typeof(ParentRowDeleted), Delete, table, [], []),
    ];

    private static IEnumerable<DesiredStep> Related(IGrouping<string, Watch> table, List<Watch> realTime)
    {
        var lookups = Distinct(table.Select(watch => watch.Via!));
        var columns = Distinct(realTime.SelectMany(watch => watch.Columns).Concat(lookups));
        if (realTime.Count > 0) yield return new DesiredStep(typeof(RelatedRowChanged), Create, table.Key, [], lookups);
        yield return new DesiredStep(typeof(RelatedRowChanged), Update, table.Key, columns, lookups);
        yield return new DesiredStep(typeof(RelatedRowChanged), Delete, table.Key, [], lookups);
    }

    private static bool Is(Watch watch, string table) => string.Equals(watch.Table, table, StringComparison.OrdinalIgnoreCase);

    // On the way the next lookup matters, at its end the columns.
    private static IEnumerable<KeyValuePair<string, string>> Hops(ParentNeed need) => need.Path
        .Zip(need.Path.Skip(1), (step, next) => new KeyValuePair<string, string>(step.Table, next.Lookup))
        .Concat(need.Columns.Select(column => new KeyValuePair<string, string>(need.Table, column.Name)));

    private static List<string> Distinct(IEnumerable<string> columns) =>
        columns.Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(column => column, StringComparer.Ordinal).ToList();
}
