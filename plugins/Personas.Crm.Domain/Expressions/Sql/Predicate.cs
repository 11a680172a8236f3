using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Expressions.Sql;

/// <summary>Puts conditions together. Each part stands in brackets of its own where it needs them.</summary>
internal static class Predicate
{
    public const string Always = "1 = 1";
    public const string Never = "1 = 0";

    public static string And(IEnumerable<string> parts) => Combine(" AND ", parts, Always);

    public static string Or(IEnumerable<string> parts) => Combine(" OR ", parts, Never);

    private static string Combine(string word, IEnumerable<string> parts, string none)
    {
        var list = parts.ToList();
        return list.Count == 0 ? none : list.Count == 1 ? list[0] : $"({string.Join(word, list)})";
    }
}
