using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Plugins.Store;

/// <summary>
/// Customers of a table about whom something was written since an instant: in their own row, in a related row, or in a row that their lookups lead
/// to. Each kind of change is one query, whatever the number of customers; the answers are ids alone.
/// </summary>
internal sealed class ChangedCustomers
{
    private const string ModifiedOn = "modifiedon";

    private readonly string _table;
    private readonly DateTime _since;

    public ChangedCustomers(string table, Needs needs, DateTime since)
    {
        _table = table;
        _since = since;
        Queries =
        [
            Own(),
            .. needs.Related.GroupBy(need => need.Table + "." + need.Via, StringComparer.OrdinalIgnoreCase).Select(same => Related(same.First())),
            .. needs.Parents.SelectMany(Ways).GroupBy(Key, StringComparer.OrdinalIgnoreCase).Select(same => Parent(same.First())),
        ];
    }

    /// <summary>The kinds of changes, in a fixed order for the same rules.</summary>
    public IReadOnlyList<QueryExpression> Queries { get; }

    private QueryExpression Own()
    {
        var query = Query();
        query.Criteria.AddCondition(ModifiedOn, ConditionOperator.GreaterEqual, _since);
        return query;
    }

    private QueryExpression Related(RelatedNeed need)
    {
        var query = Query();
        var link = query.AddLink(need.Table, _table + "id", need.Via, JoinOperator.Exists);
        link.LinkCriteria.AddCondition(ModifiedOn, ConditionOperator.GreaterEqual, _since);
        return query;
    }

    private QueryExpression Parent(IReadOnlyList<PathStep> path)
    {
        var query = Query();
        var link = query.AddLink(path[0].Table, path[0].Lookup, path[0].Table + "id");
        foreach (var step in path.Skip(1)) link = link.AddLink(step.Table, step.Lookup, step.Table + "id");
        link.LinkCriteria.AddCondition(ModifiedOn, ConditionOperator.GreaterEqual, _since);
        return query;
    }

    private QueryExpression Query()
    {
        var query = new QueryExpression(_table) { ColumnSet = new ColumnSet(false) };
        query.AddOrder(_table + "id", OrderType.Ascending);
        return query;
    }

    // A row on the way matters as well: it may lead to another row now.
    private static IEnumerable<IReadOnlyList<PathStep>> Ways(ParentNeed need) =>
        Enumerable.Range(1, need.Path.Count).Select(length => (IReadOnlyList<PathStep>)need.Path.Take(length).ToList());

    private static string Key(IReadOnlyList<PathStep> path) => string.Join(">", path.Select(step => $"{step.Lookup}:{step.Table}"));
}
