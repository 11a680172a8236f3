using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Metadata;

namespace Dataverse.Sandbox.Platform;

/// <summary>The table that keeps the pairs of an N:N relationship.</summary>
internal static class Intersect
{
    /// <summary>The intersect table: its own id, the two ids, the row version.</summary>
    public static Table Of(ManyToMany relationship, IEnumerable<Table> tables)
    {
        var id = relationship.IntersectTable + "id";
        return new Table
        {
            LogicalName = relationship.IntersectTable,
            SchemaName = relationship.IntersectTable,
            EntitySetName = relationship.IntersectTable + "set",
            DisplayName = relationship.IntersectTable,
            DisplayCollectionName = relationship.IntersectTable,
            ObjectTypeCode = TypeCodes.Free(tables.Select(table => table.ObjectTypeCode)),
            PrimaryId = id,
            IsIntersect = true,
            IsCustom = relationship.Solution.Length > 0,
            Solution = relationship.Solution,
            Columns =
            [
                Id(id, relationship),
                Id(relationship.FirstColumn, relationship),
                Id(relationship.SecondColumn, relationship),
                Id("versionnumber", relationship) with { Type = ColumnType.BigInt },
            ],
        };
    }

    private static Column Id(string name, ManyToMany relationship) => new()
    {
        LogicalName = name,
        SchemaName = name,
        DisplayName = name,
        Type = ColumnType.UniqueIdentifier,
        IsValidForCreate = false,
        IsValidForUpdate = false,
        IsCustom = relationship.Solution.Length > 0,
        Solution = relationship.Solution,
    };
}
