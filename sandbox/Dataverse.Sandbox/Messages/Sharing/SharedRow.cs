using System;
using System.Reflection;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Records.Writing;
using Dataverse.Sandbox.Security;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Messages.Sharing;

/// <summary>The parameters of messages about shared rows.</summary>
internal static class SharedRow
{
    /// <summary>The row of a parameter; it exists and its table can be shared.</summary>
    public static (Table Table, Guid Id) Read(Turn turn, OrganizationRequest request)
    {
        var target = References.Existing(turn.Unit, request.Required<EntityReference>("Target"));
        var table = turn.Unit.Catalog[target.LogicalName];
        return table.Ownership == Ownership.UserOwned ? (table, target.Id)
            : throw Faults.Invalid($"{request.RequestName}: rows of '{table.LogicalName}' belong to the organisation and cannot be shared.");
    }

    /// <summary>The user or team with whom a row is shared, and what they may do.</summary>
    public static (EntityReference Principal, Access Access) Principal(Turn turn, OrganizationRequest request)
    {
        var value = request.Required<object>("PrincipalAccess");
        if (Property(value, "Principal") is not EntityReference principal || Property(value, "AccessMask") is not { } mask)
            throw Faults.Invalid($"{request.RequestName}: 'PrincipalAccess' is a {value.GetType().Name}. Expected: an object with Principal and AccessMask.");
        var access = (Access)Convert.ToInt32(mask, System.Globalization.CultureInfo.InvariantCulture);
        if ((access & ~Shares.Everything) != 0)
            throw Faults.Invalid($"{request.RequestName}: the AccessMask {mask} holds a right that cannot be shared.");
        return (Existing(turn, request, principal), access);
    }

    /// <summary>The user or team of a parameter.</summary>
    public static EntityReference Existing(Turn turn, OrganizationRequest request, EntityReference principal) =>
        principal.LogicalName is "systemuser" or "team" ? References.Existing(turn.Unit, principal)
            : throw Faults.Invalid($"{request.RequestName}: '{principal.LogicalName}' is no principal. Name a systemuser or a team.");

    private static object? Property(object value, string name) =>
        value.GetType().GetProperty(name, BindingFlags.Instance | BindingFlags.Public)?.GetValue(value);
}
