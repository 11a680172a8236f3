using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Store;

/// <summary>Finds refresh runs.</summary>
internal sealed class RefreshRunSearch(IOrganizationService service)
{
    /// <summary>A run by its id; null when there is none.</summary>
    public RefreshRunRow? Find(Guid id)
    {
        var query = Query();
        query.Criteria.AddCondition(RefreshRun.RefreshRunId, ConditionOperator.Equal, id);
        return First(query);
    }

    /// <summary>The oldest run of its own that is queued or running, of a scope when one is given; null when there is none.</summary>
    public RefreshRunRow? Open(RefreshScope? scope, Guid? segment, CustomerRange range)
    {
        var query = Query();
        query.Criteria.AddCondition(RefreshRun.StateCode, ConditionOperator.Equal, (int)RefreshRunState.Active);
        if (scope is { } one) query.Criteria.AddCondition(RefreshRun.Scope, ConditionOperator.Equal, (int)one);
        if (segment is { } id) query.Criteria.AddCondition(RefreshRun.SegmentId, ConditionOperator.Equal, id);
        Covers(query, range);
        query.AddOrder(RefreshRun.CreatedOn, OrderType.Ascending);
        return First(query);
    }

    /// <summary>A run over segments that waits and has not begun, and that no caller parted or limited to a range; null when there is none.</summary>
    public RefreshRunRow? Waiting()
    {
        var query = Query();
        query.Criteria.AddCondition(RefreshRun.StatusCode, ConditionOperator.Equal, (int)RefreshRunStatus.Queued);
        query.Criteria.AddCondition(RefreshRun.Scope, ConditionOperator.In, (int)RefreshScope.AllSegments, (int)RefreshScope.OneSegment);
        Covers(query, CustomerRange.All);
        return First(query);
    }

    /// <summary>The last run of a scope that was done; null when there is none.</summary>
    public RefreshRunRow? LastDone(RefreshScope scope)
    {
        var query = Query();
        query.Criteria.AddCondition(RefreshRun.StatusCode, ConditionOperator.Equal, (int)RefreshRunStatus.Done);
        query.Criteria.AddCondition(RefreshRun.Scope, ConditionOperator.Equal, (int)scope);
        query.AddOrder(RefreshRun.StartedOn, OrderType.Descending);
        return First(query);
    }

    /// <summary>The parts of a run, in the order of their creation.</summary>
    public IReadOnlyList<RefreshRunRow> Parts(Guid whole)
    {
        var query = Query();
        query.TopCount = null;
        query.Criteria.AddCondition(RefreshRun.PartOfId, ConditionOperator.Equal, whole);
        query.AddOrder(RefreshRun.CreatedOn, OrderType.Ascending);
        return service.RetrieveMultiple(query).Entities.Select(RefreshRunRow.Of).ToList();
    }

    private static void Covers(QueryExpression query, CustomerRange range)
    {
        query.Criteria.AddCondition(RefreshRun.PartOfId, ConditionOperator.Null);
        End(query, RefreshRun.From, range.From);
        End(query, RefreshRun.To, range.To);
    }

    private static void End(QueryExpression query, string column, Guid? end)
    {
        if (CustomerRange.Text(end) is { } text) query.Criteria.AddCondition(column, ConditionOperator.Equal, text);
        else query.Criteria.AddCondition(column, ConditionOperator.Null);
    }

    private static QueryExpression Query() => new(RefreshRun.LogicalName)
    {
        TopCount = 1,
        ColumnSet = new ColumnSet(
            RefreshRun.Scope, RefreshRun.SegmentId, RefreshRun.CustomerId, RefreshRun.From, RefreshRun.To, RefreshRun.PartOfId, RefreshRun.Mode,
            RefreshRun.StatusCode, RefreshRun.StartedOn, RefreshRun.Continuation, RefreshRun.Customers, RefreshRun.Entered, RefreshRun.Left,
            RefreshRun.Requests, RefreshRun.Parked, RefreshRun.Errors, RefreshRun.Reading, RefreshRun.Evaluating, RefreshRun.Writing,
            RefreshRun.RuleSetHash),
    };

    private RefreshRunRow? First(QueryExpression query) => service.RetrieveMultiple(query).Entities.Select(RefreshRunRow.Of).FirstOrDefault();
}
