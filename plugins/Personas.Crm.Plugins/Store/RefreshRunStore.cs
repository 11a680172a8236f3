using System;
using System.Globalization;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Store;

/// <summary>Keeps refresh runs.</summary>
internal sealed class RefreshRunStore(IOrganizationService service, DateTime utcNow)
{
    private const int LongestErrors = 100_000;
    private const int VersionMismatch = unchecked((int)0x80060882);

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
            [RefreshRun.Name] = Name(run.Scope),
            [RefreshRun.Scope] = run.Scope.Value(),
            [RefreshRun.Mode] = run.Mode.Value(),
            [RefreshRun.SegmentId] = run.Segment,
            [RefreshRun.CustomerId] = run.Customer,
            [RefreshRun.StatusCode] = run.Status.Value(),
        };
        if (run.Status == RefreshRunStatus.Running) row[RefreshRun.StartedOn] = utcNow;
        run.Id = service.Create(row);
    }

    /// <summary>
    /// Has a waiting run do this refresh as well, by evaluating all segments unless it does exactly this one already.
    /// </summary>
    /// <returns>False when the run began in the meantime: it may have read the rules before they changed, and cannot be relied on.</returns>
    public bool Join(RefreshRunRow waiting, EntityReference? segment)
    {
        var row = new Entity(RefreshRun.LogicalName, waiting.Id) { RowVersion = waiting.RowVersion, [RefreshRun.Mode] = waiting.Mode.Value() };
        if (segment is null || waiting.Segment?.Id != segment.Id)
        {
            row[RefreshRun.Name] = Name(RefreshScope.AllSegments);
            row[RefreshRun.Scope] = RefreshScope.AllSegments.Value();
            row[RefreshRun.SegmentId] = null;
        }

        try
        {
            service.Execute(new UpdateRequest { Target = row, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });
            return true;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == VersionMismatch)
        {
            return false;
        }
    }

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

    private string Name(RefreshScope scope)
    {
        var title = scope switch
        {
            RefreshScope.AllSegments => "All segments",
            RefreshScope.OneSegment => "One segment",
            RefreshScope.DueCustomers => "Due customers",
            _ => "One customer",
        };
        return string.Format(CultureInfo.InvariantCulture, "{0}, {1:yyyy-MM-dd HH:mm}", title, utcNow);
    }

    private static QueryExpression Query() => new(RefreshRun.LogicalName)
    {
        TopCount = 1,
        ColumnSet = new ColumnSet(
            RefreshRun.Scope, RefreshRun.SegmentId, RefreshRun.CustomerId, RefreshRun.Mode,
                RefreshRun.StatusCode, RefreshRun.Continuation, RefreshRun.Customers,
            RefreshRun.Entered, RefreshRun.Left, RefreshRun.Requests, RefreshRun.Parked, RefreshRun.Errors, RefreshRun.RuleSetHash),
    };

    private RefreshRunRow? First(QueryExpression query) => service.RetrieveMultiple(query).Entities.Select(RefreshRunRow.Of).FirstOrDefault();
}
