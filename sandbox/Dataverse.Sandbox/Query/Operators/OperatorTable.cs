using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Query.Operators;

/// <summary>Every operator that the sandbox knows, by its name in FetchXML and by its value in the SDK.</summary>
internal static class OperatorTable
{
    private static readonly Dictionary<ConditionOperator, string> Refused = new()
    {
        [ConditionOperator.Contains] = "it needs a full-text index, which no column here has; use Like",
        [ConditionOperator.DoesNotContain] = "it needs a full-text index, which no column here has; use NotLike",
        [ConditionOperator.ChildOf] = "it is internal to the platform",
        [ConditionOperator.Mask] = "it is internal to the platform",
        [ConditionOperator.NotMask] = "it is internal to the platform",
        [ConditionOperator.MasksSelect] = "it is internal to the platform",
        [ConditionOperator.EqualRoleBusinessId] = "it is internal to the platform",
    };

    /// <summary>All operators.</summary>
    public static IReadOnlyList<Operator> All { get; } =
    [
        .. ValueOperators.All, .. TextOperators.All, .. DateOperators.All, .. FiscalOperators.All, .. CallerOperators.All, .. HierarchyOperators.All,
    ];

    private static readonly Dictionary<ConditionOperator, Operator> ByCode = All.ToDictionary(one => one.Code);

    private static readonly Dictionary<string, Operator> ByName = All.Where(one => one.Name is not null)
        .Select(one => (Name: one.Name!, One: one))
        .Append((Name: "neq", One: ByCode[ConditionOperator.NotEqual]))
        .ToDictionary(pair => pair.Name, pair => pair.One, StringComparer.Ordinal);

    /// <summary>The operator of that name in FetchXML.</summary>
    /// <exception cref="QueryException">There is none.</exception>
    public static Operator Named(string name, string place)
    {
        if (ByName.TryGetValue(name, out var found)) return found;
        var nearest = ByName.Keys.FirstOrDefault(known => Plain(known) == Plain(name));
        throw new QueryException(place, $"the operator '{name}' does not exist." + (nearest is null ? "" : $" Write '{nearest}'."));
    }

    /// <summary>The operator of that value in the SDK.</summary>
    /// <exception cref="QueryException">The sandbox does not support it.</exception>
    public static Operator Of(ConditionOperator code, string place) => ByCode.TryGetValue(code, out var found)
        ? found
        : throw new QueryException(place, $"the operator {code} is not supported: {Refused.GetValueOrDefault(code, "the SDK does not define it")}.");

    private static string Plain(string name) => name.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
}
