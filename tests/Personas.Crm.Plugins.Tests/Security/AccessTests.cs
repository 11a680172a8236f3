using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Personas.Crm.Plugins.Tests.Security;

/// <summary>
/// A user without rights sees neither rows nor counts nor explanations of what they may not read, through any door; and each role does what it is for.
/// </summary>
[TestClass]
public sealed class AccessTests
{
    private static readonly IReadOnlyList<AccessCase> Table = AccessCase.Read(Path.Combine(AppContext.BaseDirectory, "Security", "access.cases"));

    private static readonly Lazy<Branches> World = new(() => new Branches());

    public static IEnumerable<object[]> Rows => Table.Select(one => new object[] { one.Table, one.Action, one.Door }).DistinctBy(row => string.Join('|', row));

    [ClassCleanup]
    public static void Close()
    {
        if (World.IsValueCreated) World.Value.Dispose();
    }

    [TestMethod]
    [DynamicData(nameof(Rows))]
    public void Everybody_sees_and_does_what_the_table_says(string table, string action, string door)
    {
        var faults = Table.Where(one => one.Table == table && one.Action == action && one.Door == door)
            .SelectMany(one => Found(one).Where(found => found.Word != one.Expected)
                .Select(found => $"{one.Person}, {found.Door}: {found.Word}, expected {one.Expected}")).ToList();
        Assert.IsEmpty(faults, $"{table}, {action}:\n{string.Join('\n', faults)}");
    }

    [TestMethod]
    public void Everybody_stands_in_the_table()
    {
        CollectionAssert.AreEquivalent(World.Value.People.Keys.ToArray(), Table.Select(one => one.Person).Distinct().ToArray());
        var apis = Table.Where(one => one.Door != "every").Select(one => one.Door).Distinct();
        CollectionAssert.AreEquivalent(ApiDoors.All.Keys.ToArray(), apis.ToArray());
    }

    private static IEnumerable<(string Door, string Word)> Found(AccessCase one)
    {
        if (ApiDoors.All.TryGetValue(one.Door, out var api)) return [(one.Door, api(World.Value, one.Person))];
        if (one.Action != "read") return [(one.Action, WritingDoors.Of(World.Value, one.Person, one.Table, one.Action))];
        return ReadingDoors.All.Select(door => (door.Key, door.Value(World.Value, one.Person, one.Table)));
    }
}
