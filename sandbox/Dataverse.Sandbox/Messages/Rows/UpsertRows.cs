using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Records.Writing;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Dataverse.Sandbox.Messages.Rows;

/// <summary>
/// Upsert and UpsertMultiple: creates the rows that are not there and updates the others. Not an event of its own: the steps of Create and Update run.
/// Writers take turns, so nobody creates the row between the look and the write.
/// </summary>
internal sealed class UpsertRows : Operation
{
    private readonly bool _isMultiple;
    private readonly IReadOnlyList<Entity> _targets;

    private UpsertRows(IReadOnlyList<Entity> targets, bool isMultiple)
    {
        _targets = targets;
        _isMultiple = isMultiple;
    }

    /// <inheritdoc />
    public override string Table => _targets[0].LogicalName ?? "";

    public static UpsertRows One(OrganizationRequest request) => new([request.Required<Entity>("Target")], isMultiple: false);

    public static UpsertRows Many(OrganizationRequest request) => new(request.Targets().Entities, isMultiple: true);

    /// <inheritdoc />
    public override OrganizationResponse Run(Turn turn)
    {
        var answers = _targets.Select(target => Upsert(turn, turn.Unit.Catalog[target.LogicalName], target)).ToArray();
        return _isMultiple ? new UpsertMultipleResponse { ResponseName = "UpsertMultiple", ["Results"] = answers } : answers[0];
    }

    private static UpsertResponse Upsert(Turn turn, Table table, Entity target)
    {
        var id = target.Id != Guid.Empty ? target.Id : target.KeyAttributes.Count > 0 ? References.FindByKey(turn.Unit, table, target.KeyAttributes) : null;
        var isNew = id is null || !turn.Unit.Exists(table, id.Value);
        if (isNew) id = CreateRows.Part(turn, New(table, target, id));
        else UpdateRows.Part(turn, Known(target, id!.Value));
        return new UpsertResponse { ResponseName = "Upsert", ["RecordCreated"] = isNew, ["Target"] = new EntityReference(table.LogicalName, id!.Value) };
    }

    // The values of the key become columns of the new row.
    private static Entity New(Table table, Entity target, Guid? id)
    {
        var row = Known(target, id ?? Guid.Empty);
        foreach (var (name, value) in target.KeyAttributes)
            if (!row.Attributes.ContainsKey(name)) row[name] = value is Guid key && table[name].IsReference ? new EntityReference(table[name].Targets[0], key)
                : value;
        return row;
    }

    // The row is known by its id from here on.
    private static Entity Known(Entity target, Guid id)
    {
        var row = target.Copied(id);
        row.KeyAttributes.Clear();
        return row;
    }
}
