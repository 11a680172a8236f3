using System;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Store;

/// <summary>The status that a rule with drafts, published and retired ones will have when a save goes through.</summary>
internal static class SavedStatus
{
    private const int Inactive = 1;

    /// <summary>What is written, over what was there. A state without a status means the state's own: active a draft, inactive retired.</summary>
    /// <param name="target">What is written.</param>
    /// <param name="was">The status before; null for a row being created.</param>
    /// <param name="draft">The status of a draft.</param>
    /// <param name="retired">The status of what is retired.</param>
    public static T Of<T>(Entity target, T? was, T draft, T retired) where T : struct, Enum
    {
        if (target.GetAttributeValue<OptionSetValue?>(AnyTable.StatusCode) is { Value: > 0 }) return target.Option<T>(AnyTable.StatusCode)!.Value;
        var isWritten = target.GetAttributeValue<OptionSetValue?>(AnyTable.StateCode)?.Value;
        if (isWritten == Inactive) return retired;
        return was is { } before && (isWritten is null || !before.Equals(retired)) ? before : draft;
    }
}
