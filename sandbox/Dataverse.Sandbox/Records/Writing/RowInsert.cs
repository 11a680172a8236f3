using System;
using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.Metadata;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Records.Writing;

/// <summary>Writes a new row: checks, defaults, and what the platform fills in itself.</summary>
internal static class RowInsert
{
    /// <summary>Inserts the row and returns its id.</summary>
    public static Guid Insert(Turn turn, Table table, Entity target)
    {
        var work = turn.Unit;
        var shape = TableShape.Of(table);
        var values = new RowValues(shape);
        var id = IdOf(turn, table, target);
        RowAttributes.Take(work, values, target, id, isNew: true);

        values.Set(shape.Id, id);
        foreach (var ordinal in shape.Defaults)
            if (!values.IsSet(ordinal)) values.Set(ordinal, Default(shape.Columns[ordinal]));
        foreach (var ordinal in shape.AutoNumbers)
            if (values[ordinal] is null) values.Set(ordinal, AutoNumber.Next(work, table, shape.Columns[ordinal], turn.Organization.UtcNow));
        RowState.Complete(values, current: null);
        RowOwner.Complete(turn, values, isNew: true);
        turn.Organization.Currencies.Get(work).Complete(values, currency: null, static _ => null);
        Composites.Complete(values, static _ => null);
        Audit(turn, values);
        Require(shape, values);
        values.Set(shape.Version, work.NextVersion());

        var columns = values.Columns();
        try
        {
            work.Session.Run(shape.Insert(columns), values.Parameters(columns));
        }
        catch (SqliteException violation) when (KeyViolations.Translate(table, violation, id) is { } fault)
        {
            throw fault;
        }

        work.NoteChange(table.LogicalName);
        return id;
    }

    private static Guid IdOf(Turn turn, Table table, Entity target)
    {
        if (target.Id != Guid.Empty) return target.Id;
        if (target.Attributes.TryGetValue(table.PrimaryId, out var value) && value is Guid id && id != Guid.Empty) return id;

        // Ids that rise with time keep the index of the primary key dense.
        return Guid.CreateVersion7(turn.Organization.Clock.GetUtcNow());
    }

    private static object Default(Column column) => column.Type switch
    {
        ColumnType.Boolean => column.DefaultOption != 0,
        ColumnType.Choices => new OptionSetValueCollection { new OptionSetValue(column.DefaultOption!.Value) },
        _ => new OptionSetValue(column.DefaultOption!.Value),
    };

    private static void Audit(Turn turn, RowValues values)
    {
        var now = turn.Organization.UtcNow;
        var created = values[values.Shape.Ordinal("overriddencreatedon")] as DateTime?;
        if (created is not null) values.Set("overriddencreatedon", now);
        var caller = new EntityReference("systemuser", turn.Caller.UserId);
        values.Set("createdon", created ?? now);
        values.Set("modifiedon", now);
        values.Set("createdby", caller);
        values.Set("modifiedby", caller);
    }

    private static void Require(TableShape shape, RowValues values)
    {
        foreach (var ordinal in shape.Required)
        {
            if (values[ordinal] is not null) continue;
            var column = shape.Columns[ordinal];
            throw Faults.Invalid($"'{shape.Table.LogicalName}.{column.LogicalName}' ({column.DisplayName}) is required and has no value. Set it.");
        }
    }
}
