using System.Collections.Generic;

namespace Dataverse.Sandbox.Query.Sql;

/// <summary>The rows after a row, in the order of the sorts. Empty values come first, as on the platform.</summary>
internal static class Keyset
{
    /// <summary>The predicate. The first sort stands in it once more on its own, so that an index on it finds the start of the page.</summary>
    public static string After(IReadOnlyList<Sort> sorts, IReadOnlyList<object?> last, SqlText text)
    {
        var predicate = "";
        for (var i = sorts.Count - 1; i >= 0; i--) predicate = Term(sorts[i], last[i], predicate, text);
        return sorts is [{ IsDescending: false } first, _, ..] && last[0] is { } start ? $"({first.Sql} >= {text.Parameter(start)} AND {predicate})"
            : predicate;
    }

    private static string Term(Sort sort, object? last, string rest, SqlText text)
    {
        if (last is null)
        {
            var same = rest.Length == 0 ? null : $"({sort.Sql} IS NULL AND {rest})";
            return sort.IsDescending ? same ?? "0" : same is null ? $"{sort.Sql} IS NOT NULL" : $"({sort.Sql} IS NOT NULL OR {same})";
        }

        var value = text.Parameter(last);
        var beyond = sort.IsDescending ? $"{sort.Sql} < {value} OR {sort.Sql} IS NULL" : $"{sort.Sql} > {value}";
        return rest.Length > 0 ? $"({beyond} OR ({sort.Sql} = {value} AND {rest}))" : sort.IsDescending ? $"({beyond})" : beyond;
    }
}
