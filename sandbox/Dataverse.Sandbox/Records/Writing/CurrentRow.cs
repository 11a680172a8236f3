using System;

namespace Dataverse.Sandbox.Records.Writing;

/// <summary>Some columns of a row as they are before a write.</summary>
internal static class CurrentRow
{
    /// <summary>The values by ordinal, those not asked for null; null when there is no such row.</summary>
    public static Values? Read(Session session, TableShape shape, Guid id, int[] ordinals) =>
        session.First(shape.Select(ordinals.Length == 0 ? [shape.Id] : ordinals), row =>
    {
        var values = new object?[shape.Columns.Length];
        var place = 0;
        foreach (var ordinal in ordinals)
        {
            var column = shape.Columns[ordinal];
            values[ordinal] = Stored.Read(column, row, place, column.IsPolymorphic ? place + 1 : -1);
            place += column.IsPolymorphic ? 2 : 1;
        }

        return new Values(values);
    }, Stored.Of(id));

    /// <summary>Values by the ordinal of their column.</summary>
    internal sealed class Values(object?[] values)
    {
        public object? this[int ordinal] => ordinal < 0 ? null : values[ordinal];
    }
}
