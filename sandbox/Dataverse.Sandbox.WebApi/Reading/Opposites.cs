using System.Collections.Generic;
using System.Linq;

namespace Dataverse.Sandbox.WebApi.Reading;

/// <summary>Operators of FetchXML that are each other's opposite.</summary>
internal static class Opposites
{
    private static readonly (string One, string Other)[] Pairs =
    [
        ("eq", "ne"), ("gt", "le"), ("lt", "ge"), ("like", "not-like"), ("null", "not-null"), ("in", "not-in"), ("between", "not-between"),
        ("contain-values", "not-contain-values"), ("under", "not-under"), ("eq-userid", "ne-userid"), ("eq-businessid", "ne-businessid"),
    ];

    private static readonly Dictionary<string, string> Known = Pairs.Concat(Pairs.Select(pair => (pair.Other, pair.One)))
        .ToDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>The opposite, or null when FetchXML has none.</summary>
    public static string? Of(string name) => Known.GetValueOrDefault(name);
}
