using System;
using Dataverse.Sandbox.Platform;

namespace Dataverse.Sandbox.Import.Tables;

/// <summary>The ids of what has no row: computed from the name, so that they are the same in every sandbox.</summary>
internal static class MetadataId
{
    public static Guid Table(string table) => DeterministicId.Of("table", table);

    public static Guid Column(string table, string column) => DeterministicId.Of("column", $"{table}.{column}");

    public static Guid Key(string table, string key) => DeterministicId.Of("key", $"{table}.{key}");

    public static Guid Relationship(string name) => DeterministicId.Of("relationship", name);

    public static Guid Choice(string name) => DeterministicId.Of("choice", name);
}
