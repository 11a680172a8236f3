using System.Diagnostics.CodeAnalysis;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Messages;

/// <summary>Reads parameters of a request, typed or not.</summary>
internal static class RequestReading
{
    /// <summary>A parameter that must be there.</summary>
    public static T Required<T>(this OrganizationRequest request, string name)
    {
        if (!request.Parameters.TryGetValue(name, out var value) || value is null)
            throw Faults.Invalid($"{request.RequestName}: Required field '{name}' is missing. Expected: {typeof(T).Name}.");
        return value is T known ? known : throw Faults.Invalid(
            $"{request.RequestName}: the parameter '{name}' is of type {value.GetType().Name}. Expected: {typeof(T).Name}.");
    }

    /// <summary>A parameter that may be left out.</summary>
    [return: NotNullIfNotNull(nameof(otherwise))]
    public static T? Optional<T>(this OrganizationRequest request, string name, T? otherwise = default) =>
        request.Parameters.TryGetValue(name, out var value) && value is T known ? known : otherwise;

    /// <summary>The many rows of a request: all of one table, at least one.</summary>
    public static EntityCollection Targets(this OrganizationRequest request)
    {
        var targets = request.Required<EntityCollection>("Targets");
        if (targets.Entities.Count == 0) throw Faults.Invalid($"{request.RequestName}: 'Targets' is empty. Send at least one row.");
        foreach (var row in targets.Entities)
            if (row.LogicalName != targets.Entities[0].LogicalName)
                throw Faults.Invalid($"{request.RequestName}: 'Targets' has rows of '{targets.Entities[0].LogicalName}' and of '{row.LogicalName}'. All "
                    + "rows of one request belong to one table.");
        return targets;
    }
}
