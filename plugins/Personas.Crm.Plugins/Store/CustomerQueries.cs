using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Store;

/// <summary>The queries by which customers are loaded, one customer or a page alike: only the needed columns, only the rows in the widest window.</summary>
internal sealed class CustomerQueries(Needs needs, Moment moment)
{
    /// <summary>What the queries load.</summary>
    public Needs Needs => needs;

    /// <summary>The columns of the customer.</summary>
    public ColumnSet Columns() => Set(Needs.CustomerColumns);

    /// <summary>Memberships of the table's customers, former ones included.</summary>
    public static QueryExpression Memberships() => new(SegmentMembership.LogicalName)
    {
        ColumnSet = new ColumnSet(SegmentMembership.SegmentId, SegmentMembership.CustomerId, SegmentMembership.StateCode),
    };

    /// <summary>The same, with the keys of the segments.</summary>
    public static QueryExpression NamedMemberships()
    {
        var query = Memberships();
        query.ColumnSet.AddColumn(SegmentMembership.Name);
        return query;
    }

    /// <summary>When to look at them again.</summary>
    public static QueryExpression Due() => new(EvaluationDue.LogicalName) { ColumnSet = new ColumnSet(EvaluationDue.CustomerId, EvaluationDue.DueOn) };

    /// <summary>Related rows.</summary>
    public QueryExpression Related(RelatedNeed need)
    {
        var query = new QueryExpression(need.Table) { ColumnSet = Set(need.Columns) };
        if (!query.ColumnSet.Columns.Contains(need.Via)) query.ColumnSet.AddColumn(need.Via);
        if (need.Window(moment) is { } window) query.Criteria.AddCondition(window.Column, ConditionOperator.GreaterEqual, window.From);
        return query;
    }

    /// <summary>Adds the rows that lookups lead to, from the row that the first <paramref name="done"/> lookups have led to already.</summary>
    public static void AddParent(DataCollection<LinkEntity> links, string from, ParentNeed need, int done, Func<string, string> primaryId)
    {
        var left = need.Path.Skip(done).ToList();
        foreach (var step in left)
        {
            var link = new LinkEntity(from, step.Table, step.Lookup, primaryId(step.Table), JoinOperator.LeftOuter);
            links.Add(link);
            links = link.LinkEntities;
            from = step.Table;
            if (!ReferenceEquals(step, left[left.Count - 1])) continue;
            link.EntityAlias = Alias(need);
            link.Columns = Set(need.Columns);
        }
    }

    /// <summary>The alias of a parent's columns.</summary>
    public static string Alias(ParentNeed need) => "p_" + string.Join("_", need.Path.Select(step => step.Lookup));

    /// <summary>Reads a parent's columns from a row that carries them under its alias.</summary>
    public static Func<string, object?> Reader(Entity row, ParentNeed need)
    {
        var prefix = Alias(need) + ".";
        return column => PlainValue.Of(row, prefix + column);
    }

    /// <summary>A stored membership.</summary>
    public static Membership Membership(Entity row) => new(
        row.Id, row.Reference(SegmentMembership.SegmentId)!.Id,
            row.Option<SegmentMembershipState>(SegmentMembership.StateCode) == SegmentMembershipState.Active)
    {
        SegmentKey = row.Text(SegmentMembership.Name),
    };

    /// <summary>The columns as they are read: of amounts those in the organisation's currency.</summary>
    public static ColumnSet Set(IEnumerable<NeededColumn> columns) => new(
        columns.Select(column => column.Type == Domain.Facts.FactType.Money ? BaseAmount.Of(column.Name) : column.Name).ToArray());
}
