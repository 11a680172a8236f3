using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Pipeline;
using Dataverse.Sandbox.Query;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Messages.Rows;

/// <summary>
/// Create or Update of one row or of many, in the merged pipeline: steps of the single message run once for each row, steps of the multiple message
/// once for all rows, whichever message the caller sent.
/// </summary>
internal abstract class RowsOperation : Operation
{
    private readonly OrganizationRequest _request;
    private readonly IReadOnlyList<Entity> _targets;
    private MessageSteps _single = MessageSteps.None;
    private MessageSteps _multiple = MessageSteps.None;
    private RowWrite[] _rows = [];
    private MessageRun? _all;

    protected RowsOperation(OrganizationRequest request, IReadOnlyList<Entity> targets)
    {
        _request = request;
        _targets = targets;
        Table = targets[0].LogicalName is { Length: > 0 } name ? name.ToLowerInvariant()
            : throw Faults.Invalid($"{request.RequestName}: the row names no table. Set its logical name.");
    }

    /// <inheritdoc />
    public sealed override string Table { get; }

    /// <summary>Create or Update.</summary>
    protected abstract string Single { get; }

    /// <summary>Whether only steps run whose filtering attributes are in the request.</summary>
    protected abstract bool Filters { get; }

    private string Multiple => Single + "Multiple";

    /// <inheritdoc />
    public override void BeforeTransaction(Turn turn)
    {
        Look(turn);
        if (_single.PreValidation.Length + _multiple.PreValidation.Length == 0) return;

        Raise();
        turn.Organization.InUnit(turn, unit =>
        {
            ReadBefore(turn with { Work = unit });
            return true;
        });
        RunStage(turn, steps => steps.PreValidation);
    }

    /// <inheritdoc />
    public override OrganizationResponse Run(Turn turn)
    {
        var table = turn.Unit.Catalog[Table];
        Look(turn);
        if (_single.IsEmpty && _multiple.IsEmpty && _rows.Length == 0)
        {
            var ids = new Guid[_targets.Count];
            for (var i = 0; i < ids.Length; i++)
            {
                Authorize(turn, table, _targets[i], IdOf(turn, table, _targets[i]));
                ids[i] = Write(turn, table, _targets[i], IdOf(turn, table, _targets[i]), _request);
            }

            return Response(turn, ids);
        }

        Raise();
        if (turn.Parent is null)
        {
            foreach (var row in _rows) row.Run.EnterTransaction(turn);
            _all?.EnterTransaction(turn);
        }

        foreach (var row in _rows)
        {
            row.Id = IdOf(turn, table, row.Target);
            Authorize(turn, table, row.Target, row.Id);
        }

        ReadBefore(turn);
        RunStage(turn, steps => steps.PreOperation);
        foreach (var row in _rows) WriteRow(turn, table, row);
        var response = Response(turn, [.. _rows.Select(row => row.Id)]);
        Answer();
        ReadAfter(turn);
        RunStage(turn, steps => steps.PostOperation);
        Enqueue(turn);
        return response;
    }

    /// <summary>The id that the row has before it is written; empty for a new row without one.</summary>
    protected abstract Guid IdOf(Turn turn, Table table, Entity target);

    /// <summary>Fails unless the caller may write the row as asked. As on the platform after pre-validation, and before any other step.</summary>
    protected abstract void Authorize(Turn turn, Table table, Entity target, Guid id);

    /// <summary>Writes one row with the rows that travel with it, and returns its id.</summary>
    protected abstract Guid Write(Turn turn, Table table, Entity target, Guid id, OrganizationRequest request);

    /// <summary>The answer to the caller.</summary>
    protected abstract OrganizationResponse Response(Turn turn, Guid[] ids);

    // From here on the steps find the row's id in the target, as a column too.
    private void WriteRow(Turn turn, Table table, RowWrite row)
    {
        var target = row.Target;
        row.Id = Write(turn, table, target, IdOf(turn, table, target), _request);
        target.Id = row.Id;
        target[table.PrimaryId] = row.Id;
    }

    private void Look(Turn turn)
    {
        _single = turn.Organization.StepsOf(turn, Single, Table);
        _multiple = turn.Organization.StepsOf(turn, Multiple, Table);
    }

    // The steps get copies: what they change is written, and the caller's own objects stay as they were.
    private void Raise()
    {
        if (_rows.Length == 0)
        {
            _rows = [.. _targets.Select(target =>
            {
                var input = new ParameterCollection { ["Target"] = target.Copied() };
                foreach (var (name, value) in _request.Parameters)
                    if (name is not ("Target" or "Targets")) input[name] = value;
                return new RowWrite(new MessageRun(Single, Table, target.Id, input), new RowImages());
            })];
        }

        if (_all is not null || _multiple.IsEmpty) return;
        var targets = new EntityCollection([.. _rows.Select(row => row.Target)]) { EntityName = Table };
        _all = new MessageRun(Multiple, Table, Guid.Empty, new ParameterCollection { ["Targets"] = targets });
    }

    private void RunStage(Turn turn, Func<MessageSteps, Step[]> stage)
    {
        RowImages[] images = [.. _rows.Select(row => row.Images)];
        var multiple = stage(_multiple);
        var isBefore = multiple.Length == 0 || multiple[0].Stage < Stage.Main;
        if (isBefore) RunMultiple(turn, multiple, images);
        var single = stage(_single);
        if (single.Length > 0)
            foreach (var row in _rows)
                StepRunner.Run(turn, row.Run, single, step => !Filters || step.Wants(row.Target), step => RowImages.For(step, [row.Images]));
        if (!isBefore) RunMultiple(turn, multiple, images);
    }

    private void RunMultiple(Turn turn, Step[] steps, RowImages[] images)
    {
        if (_all is null || steps.Length == 0) return;
        StepRunner.Run(turn, _all, steps, WantsAny, step => RowImages.For(step, images));
    }

    private bool WantsAny(Step step) => !Filters || _rows.Any(row => step.Wants(row.Target));

    private void Answer()
    {
        if (Single != "Create") return;
        foreach (var row in _rows) row.Run.Output["id"] = row.Id;
        if (_all is not null) _all.Output["Ids"] = _rows.Select(row => row.Id).ToArray();
    }

    private void ReadBefore(Turn turn)
    {
        if (!Filters || Wanted(steps => steps.PreColumns) is not { } columns) return;
        var table = turn.Unit.Catalog[Table];
        foreach (var row in _rows) row.Images.Before = Read(turn, IdOf(turn, table, row.Target), columns);
    }

    private void ReadAfter(Turn turn)
    {
        if (Wanted(steps => steps.PostColumns) is not { } columns) return;
        foreach (var row in _rows) row.Images.After = Read(turn, row.Id, columns);
    }

    private Entity? Read(Turn turn, Guid id, ColumnSet columns) => Queries.Retrieve(Table, id, columns, turn.Organization.OpenScopeOf(turn));

    private ColumnSet? Wanted(Func<MessageSteps, IReadOnlyList<string>?> columns)
    {
        var lists = new[] { columns(_single), columns(_multiple) }.OfType<IReadOnlyList<string>>().ToArray();
        if (lists.Length == 0) return null;
        return lists.Any(list => list.Count == 0) ? new ColumnSet(true) : new ColumnSet([.. lists.SelectMany(list => list).Distinct(StringComparer.Ordinal)]);
    }

    private void Enqueue(Turn turn)
    {
        foreach (var step in _single.Asynchronous)
            foreach (var row in _rows)
                if (!Filters || step.Wants(row.Target)) Queue.JobRows.Enqueue(turn, step, row.Run, RowImages.For(step, [row.Images]));
        if (_all is null) return;
        foreach (var step in _multiple.Asynchronous)
            if (WantsAny(step)) Queue.JobRows.Enqueue(turn, step, _all, RowImages.For(step, [.. _rows.Select(row => row.Images)]));
    }
}
