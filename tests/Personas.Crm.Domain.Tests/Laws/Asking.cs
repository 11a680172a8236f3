using System;
using System.Collections.Generic;
using System.Globalization;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Tests.Laws;

/// <summary>The users of the small bank and who of them asks: 1 is above 2, 2 above 3; 1 is in team 11, 3 in team 12. User 2 asks.</summary>
internal static class Asking
{
    /// <summary>Each user with the one above.</summary>
    public static readonly IReadOnlyDictionary<int, int?> Users = new Dictionary<int, int?> { [1] = null, [2] = 1, [3] = 2, [4] = null };

    /// <summary>Each team with its member.</summary>
    public static readonly IReadOnlyDictionary<int, int> Teams = new Dictionary<int, int> { [11] = 2, [12] = 3, [13] = 4 };

    private static readonly Caller Caller = new(Id(2), Id(21)) { Teams = [Id(11)], Reports = [Id(3)], TeamsOfReports = [Id(12)], Language = 7 };

    private static readonly Dictionary<Guid, Lineage> Lineages = new()
    {
        [Id(1)] = new([], [Id(2), Id(3)]),
        [Id(2)] = new([Id(1)], [Id(3)]),
        [Id(3)] = new([Id(2), Id(1)], []),
        [Id(4)] = new([], []),
    };

    /// <summary>The moment, as user 2 asks at it.</summary>
    public static Moment At(Moment moment) => moment.AskedBy(Caller, Lineages);

    /// <summary>The id with a number.</summary>
    public static Guid Id(int number) => new(number.ToString("D32", CultureInfo.InvariantCulture));
}
