using System;
using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.Metadata;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Records.Writing;

/// <summary>Changes a row: only the columns of the request, and what the platform derives from them.</summary>
internal static class RowUpdate
{
    /// <summary>Updates the row. With a row version, only when the row still has it.</summary>
    public static void Update(Turn turn, Table table, Guid id, Entity target, string? rowVersion)
    {
        var work = turn.Unit;
        var shape = TableShape.Of(table);
        var current = CurrentRow.Read(work.Session, shape, id, shape.Current) ?? throw Faults.NoRow(table.LogicalName, id);
        if (rowVersion is not null) RowVersions.Check(table, id, rowVersion, current[shape.Version]);

        var values = new RowValues(shape);
        RowAttributes.Take(work, values, target, id, isNew: false);
        Require(shape, values);
        RowState.Complete(values, (current[shape.State] as OptionSetValue)?.Value ?? 0);
        RowOwner.Complete(turn, values, isNew: false);
        turn.Organization.Currencies.Get(work).Complete(values, current[shape.Currency] as EntityReference, Before);
        Composites.Complete(values, Before);
        values.Set("modifiedon", turn.Organization.UtcNow);
        values.Set("modifiedby", new EntityReference("systemuser", turn.Caller.UserId));
        values.Set(shape.Version, work.NextVersion());

        var columns = values.Columns();
        var parameters = values.Parameters(columns, extra: 1);
        parameters[^1] = Stored.Of(id);
        try
        {
            work.Session.Run(shape.Update(columns), parameters);
        }
        catch (SqliteException violation) when (KeyViolations.Translate(table, violation, id) is { } fault)
        {
            throw fault;
        }

        work.NoteChange(table.LogicalName);
        OwnerCascade.After(turn, table, id, current[shape.Owner] as EntityReference, values);

        object? Before(int ordinal) => CurrentRow.Read(work.Session, shape, id, [ordinal])?[ordinal];
    }

    private static void Require(TableShape shape, RowValues values)
    {
        foreach (var ordinal in shape.Required)
        {
            if (!values.IsSet(ordinal) || values[ordinal] is not null || ordinal == shape.Status || ordinal == shape.State) continue;
            throw Faults.Invalid($"'{shape.Table.LogicalName}.{shape.Columns[ordinal].LogicalName}' is required and cannot be emptied.");
        }
    }
}
