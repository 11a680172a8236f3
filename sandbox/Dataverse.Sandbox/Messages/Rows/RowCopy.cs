using System;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Messages.Rows;

/// <summary>Copies of rows of a request: what steps and the platform change in them does not reach the caller's own objects.</summary>
internal static class RowCopy
{
    /// <summary>A row of the same values, under another id when one is given.</summary>
    public static Entity Copied(this Entity row, Guid? id = null)
    {
        var copy = new Entity(row.LogicalName, id ?? row.Id) { RowVersion = row.RowVersion, EntityState = row.EntityState };
        foreach (var (name, value) in row.KeyAttributes) copy.KeyAttributes[name] = value;
        foreach (var (name, value) in row.Attributes) copy.Attributes[name] = value;
        foreach (var (relationship, rows) in row.RelatedEntities) copy.RelatedEntities[relationship] = rows;
        return copy;
    }
}
