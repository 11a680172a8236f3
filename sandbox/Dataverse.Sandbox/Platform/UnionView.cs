using System.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Records;

namespace Dataverse.Sandbox.Platform;

/// <summary>The SQL view behind a table that shows the rows of others: owner, activitypointer.</summary>
internal static class UnionView
{
    /// <summary>The statement that creates it.</summary>
    public static string Of(Catalog catalog, Table union)
    {
        var members = union.Unites.Select(catalog.Find).OfType<Table>();
        var columns = union.Columns.Where(column => column.IsStored).ToArray();
        var selects = members.Select(member =>
            $"SELECT {string.Join(", ", columns.Select(column => Cells(union, member, column)))} FROM {Schema.Quoted(member.LogicalName)}");
        return $"CREATE VIEW {Schema.Quoted(union.LogicalName)} AS {string.Join(" UNION ALL ", selects)}";
    }

    private static string Cells(Table union, Table member, Column column)
    {
        var name = Schema.Quoted(column.LogicalName);
        if (column.LogicalName == union.PrimaryId) return $"{Schema.Quoted(member.PrimaryId)} AS {name}";
        if (column.LogicalName == union.PrimaryName) return $"{(member.PrimaryName.Length > 0 ? Schema.Quoted(member.PrimaryName) : "NULL")} AS {name}";
        if (column.LogicalName == "activitytypecode") return $"'{member.LogicalName}' AS {name}";

        var own = member.Find(column.LogicalName);
        var value = $"{(own is { IsStored: true } ? name : "NULL")} AS {name}";
        if (!column.IsPolymorphic) return value;
        var type = Schema.Quoted(Stored.TypeColumn(column));
        var ownType = own switch { { IsPolymorphic: true } => type, { IsReference: true } => $"'{own.Targets[0]}'", _ => "NULL" };
        return $"{value}, {ownType} AS {type}";
    }
}
