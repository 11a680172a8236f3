using System;
using Microsoft.Xrm.Sdk;

namespace Personas.Crm.Plugins.Pipeline;

/// <summary>
/// Whether somebody asked for an operation, or it is part of what the solution does for somebody: some columns are written by the solution only.
/// </summary>
internal static class OwnWork
{
    private const string Prefix = "pcrm_";

    /// <summary>Whether the operation was started within an operation on one of the solution's tables, or within one of its APIs.</summary>
    public static bool Is(IPluginExecutionContext context)
    {
        for (var outer = context.ParentContext; outer is not null; outer = outer.ParentContext)
            if (outer.Depth < context.Depth && (IsOwn(outer.MessageName) || IsOwn(outer.PrimaryEntityName))) return true;
        return false;
    }

    /// <summary>
    /// Whether the operation was started as another user than the one whose operation caused it: by code that had a reason to disregard that user's
    /// privileges.
    /// </summary>
    public static bool IsElevated(IPluginExecutionContext context) => context.ParentContext is { } outer && outer.UserId != context.UserId;

    /// <summary>Whether the operation is part of a call of one of the solution's APIs.</summary>
    public static bool IsWithin(IPluginExecutionContext context, string message)
    {
        for (var outer = context.ParentContext; outer is not null; outer = outer.ParentContext)
            if (string.Equals(outer.MessageName, message, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Whether the operation is part of deleting a row of a table, together with what belongs to it.</summary>
    public static bool IsDeleting(IPluginExecutionContext context, string table)
    {
        for (var outer = context.ParentContext; outer is not null; outer = outer.ParentContext)
            if (outer.PrimaryEntityName == table && string.Equals(outer.MessageName, "Delete", StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool IsOwn(string? name) => name?.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) == true;
}
