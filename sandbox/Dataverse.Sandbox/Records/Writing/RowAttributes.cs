using System;
using System.Collections.Generic;
using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Records.Writing;

/// <summary>Takes the columns of a request into the values to write, after checking each.</summary>
internal static class RowAttributes
{
    // What the platform itself writes. A caller's value is dropped without a fault, as the platform does, so that a row read can be sent back.
    private static readonly HashSet<string> WrittenByThePlatform = new(StringComparer.Ordinal)
    {
        "createdon", "createdby", "createdonbehalfby", "modifiedon", "modifiedby", "modifiedonbehalfby", "versionnumber", "owningbusinessunit", "owninguser",
            "owningteam",
        "exchangerate", "fullname", "solutionid", "ismanaged", "componentstate", "overwritetime", "organizationid", "importsequencenumber",
            "overriddencreatedon",
    };

    public static void Take(UnitOfWork work, RowValues values, Entity target, Guid id, bool isNew)
    {
        var table = values.Shape.Table;
        foreach (var (name, value) in target.Attributes)
        {
            var column = table[name];
            if (column.LogicalName == table.PrimaryId)
            {
                if (value is not Guid given || (given != id && given != Guid.Empty))
                    throw Faults.Invalid(
                        $"'{table.LogicalName}.{column.LogicalName}' is {value ?? "empty"}, but the row's id is {id:D}. The id of a row cannot change.");
                continue;
            }

            if (!(isNew ? column.IsValidForCreate : column.IsValidForUpdate) && column.Type is not (ColumnType.State or ColumnType.Status))
            {
                if (column.CalculationOf is not null || WrittenByThePlatform.Contains(column.LogicalName)
                    || column.LogicalName.EndsWith("_composite", StringComparison.Ordinal)) continue;
                throw Faults.Invalid($"'{table.LogicalName}.{column.LogicalName}' cannot be set on {(isNew ? "create" : "update")}: the column is "
                    + "read-only. Leave it out.");
            }

            var known = ValueCheck.Checked(table, column, value);
            if (!column.IsStored) continue;
            values.Set(values.Shape.Ordinal(column.LogicalName), known is EntityReference reference ? References.Existing(work, reference) : known);
        }
    }
}
