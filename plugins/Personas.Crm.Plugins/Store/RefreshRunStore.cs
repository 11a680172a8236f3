using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Store;

/// <summary>Keeps refresh runs.</summary>
internal sealed class RefreshRunStore(IOrganizationService service, DateTime utcNow)
{
    private const int LongestErrors = 100_000;

    /// <summary>A run by its id; null when there is none.</summary>
    public RefreshRunRow? Find(Guid id)
    {
        var query = Query();
        query.Criteria.AddCondition(RefreshRun.RefreshRunId, ConditionOperator.Equal, id);
        return First(query);
    }

    /// <summary>The oldest run that is queued or running, of a scope when one is given; null when there is none.</summary>
    public RefreshRunRow? Open(RefreshScope? scope, Guid? segment)
    {
        var query = Query();
        query.Criteria.AddCondition(RefreshRun.StateCode, ConditionOperator.Equal, (int)RefreshRunState.Active);
        if (scope is { } one) query.Criteria.AddCondition(RefreshRun.Scope, ConditionOperator.Equal, (int)one);
        if (segment is { } id) query.Criteria.AddCondition(RefreshRun.SegmentId, ConditionOperator.Equal, id);
        query.AddOrder(RefreshRun.CreatedOn, OrderType.Ascending);
        return First(query);
    }

    /// <summary>A run that waits and has not begun; null when there is none.</summary>
    public RefreshRunRow? Waiting()
    {
        var query = Query();
        query.Criteria.AddCondition(RefreshRun.StatusCode, ConditionOperator.Equal, (int)RefreshRunStatus.Queued);
        return First(query);
    }

    /// <summary>Creates the run.</summary>
    public void Create(RefreshRunRow run)
    {
        var row = new Entity(RefreshRun.LogicalName)
        {
            [RefreshRun.Name] = $"{Title(run.Scope)}, {utcNow:yyyy-MM-dd HH:mm}",
            [RefreshRun.Scope] = run.Scope.Value(),
            [RefreshRun.Mode] = run.Mode.Value(),
            [RefreshRun.SegmentId] = run.Segment,
            [RefreshRun.CustomerId] = run.Customer,
            [RefreshRun.StatusCode] = run.Status.Value(),
        };
        if (run.Status == RefreshRunStatus.Running) row[RefreshRun.StartedOn] = utcNow;
        run.Id = service.Create(row);
    }

    /// <summary>Makes a waiting run evaluate all segments instead of one.</summary>
    public void Widen(RefreshRunRow run) => service.Update(new Entity(RefreshRun.LogicalName, run.Id)
    {
        [RefreshRun.Name] = $"{Title(RefreshScope.AllSegments)}, {utcNow:yyyy-MM-dd HH:mm}",
        [RefreshRun.Scope] = RefreshScope.AllSegments.Value(),
        [RefreshRun.SegmentId] = null,
    });

    /// <summary>Marks the run as running. The row is locked until the transaction ends: two slices of one run follow each other. Read it after that.</summary>
    public void Begin(RefreshRunRow run)
    {
        var row = new Entity(RefreshRun.LogicalName, run.Id) { [RefreshRun.StatusCode] = RefreshRunStatus.Running.Value() };
        if (run.Status == RefreshRunStatus.Queued) row[RefreshRun.StartedOn] = utcNow;
        service.Update(row);
    }

    /// <summary>Writes how far the run is.</summary>
    public void Save(RefreshRunRow run)
    {
        var row = new Entity(RefreshRun.LogicalName, run.Id)
        {
            [RefreshRun.Continuation] = run.Continuation,
            [RefreshRun.Customers] = run.Customers,
            [RefreshRun.Entered] = run.Entered,
            [RefreshRun.Left] = run.Left,
            [RefreshRun.Requests] = run.Requests,
            [RefreshRun.Parked] = run.Parked,
            [RefreshRun.Errors] = run.Errors.Length > LongestErrors ? run.Errors.Substring(0, LongestErrors) : run.Errors,
            [RefreshRun.RuleSetHash] = run.RulesHash,
        };
        if (run.IsOver)
        {
            row[RefreshRun.StateCode] = RefreshRunState.Inactive.Value();
            row[RefreshRun.StatusCode] = run.Status.Value();
            row[RefreshRun.FinishedOn] = utcNow;
        }

        service.Update(row);
    }

    private static string Title(RefreshScope scope) => scope switch
    {
        RefreshScope.AllSegments => "All segments",
        RefreshScope.OneSegment => "One segment",
        RefreshScope.DueCustomers => "Due customers",
        _ => "One customer",
    };

    private static QueryExpression Query() => new(RefreshRun.LogicalName)
    {
        TopCount = 1,
        ColumnSet = new ColumnSet(
            RefreshRun.Scope, RefreshRun.SegmentId, RefreshRun.CustomerId, RefreshRun.Mode, RefreshRun.StatusCode, RefreshRun.Continuation, RefreshRun.Customers,
            RefreshRun.Entered, RefreshRun.Left, RefreshRun.Requests, RefreshRun.Parked, RefreshRun.Errors, RefreshRun.RuleSetHash),
    };

    private RefreshRunRow? First(QueryExpression query) => service.RetrieveMultiple(query).Entities.Select(RefreshRunRow.Of).FirstOrDefault();
}
