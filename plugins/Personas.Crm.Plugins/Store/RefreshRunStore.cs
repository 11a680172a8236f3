using System;
using System.Globalization;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Store;

/// <summary>Writes refresh runs.</summary>
internal sealed class RefreshRunStore(IOrganizationService service, DateTime utcNow)
{
    private const int LongestErrors = 100_000;
    private const int VersionMismatch = unchecked((int)0x80060882);

    /// <summary>Finds runs.</summary>
    public RefreshRunSearch Search { get; } = new(service);

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
            [RefreshRun.From] = CustomerRange.Text(run.Range.From),
            [RefreshRun.To] = CustomerRange.Text(run.Range.To),
            [RefreshRun.PartOfId] = run.PartOf is { } whole ? new EntityReference(RefreshRun.LogicalName, whole) : null,
            [RefreshRun.Continuation] = run.Continuation,
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

    /// <summary>Has the platform go on with a run in a further event.</summary>
    public void QueueAgain(Guid run) => service.Update(new Entity(RefreshRun.LogicalName, run) { [RefreshRun.QueuedOn] = utcNow });

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
            [RefreshRun.Reading] = run.Times.Reading,
            [RefreshRun.Evaluating] = run.Times.Evaluating,
            [RefreshRun.Writing] = run.Times.Writing,
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
            RefreshScope.DueAndChangedCustomers => "Due and changed customers",
            _ => "One customer",
        };
        return string.Format(CultureInfo.InvariantCulture, "{0}, {1:yyyy-MM-dd HH:mm}", title, utcNow);
    }
}
