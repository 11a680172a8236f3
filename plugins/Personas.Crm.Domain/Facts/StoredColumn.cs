using System;
using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Facts;

/// <summary>What a rule needs to know of a column.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Targets">The tables it can point to, when it is a lookup.</param>
/// <param name="Labels">The labels of its options, when it is a choice.</param>
public sealed record StoredColumn(FactType Type, IReadOnlyList<string> Targets, IReadOnlyDictionary<int, string> Labels)
{
    internal static readonly IReadOnlyDictionary<int, string> NoLabels = new Dictionary<int, string>();

    /// <summary>The type as stored, a lookup's targets behind a colon: <c>money</c>, <c>reference:account,contact</c>.</summary>
    internal string TypeText => Type.ToString().ToLowerInvariant() + (Targets.Count == 0 ? string.Empty : ":" + string.Join(",", Targets));

    internal static StoredColumn Of(string typeText, IReadOnlyDictionary<int, string> labels)
    {
        var parts = typeText.Split(':');
        if (!Enum.TryParse<FactType>(parts[0], ignoreCase: true, out var type))
            throw new FormatException($"'{typeText}' is no stored column type.");
        return new StoredColumn(type, parts.Length > 1 ? parts[1].Split(',').ToList() : [], labels);
    }
}
