using System;
using Dataverse.Sandbox.Counters;
using Dataverse.Sandbox.Messages;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Pipeline;

/// <summary>The services that one run of a step gets.</summary>
internal sealed class PluginServices(PluginContext context, Turn turn, Trace trace) : IServiceProvider, IOrganizationServiceFactory
{
    /// <inheritdoc />
    public object? GetService(Type serviceType)
    {
        if (serviceType.IsInstanceOfType(context)) return context;
        if (serviceType == typeof(ITracingService)) return trace;
        if (serviceType == typeof(IOrganizationServiceFactory)) return this;
        return null;
    }

    /// <inheritdoc />
    public IOrganizationService CreateOrganizationService(Guid? userId)
    {
        var user = userId is null ? turn.Organization.SystemUserId : userId == Guid.Empty ? context.UserId : userId.Value;
        return new OrganizationService(turn with
        {
            // Who acts as another stays bounded by their own rights in the code that this causes.
            Caller = turn.Organization.CallerOf(user, turn.Work, user == turn.Caller.UserId ? turn.Caller.ImpersonatedBy?.UserId : null),
            Parent = context,
            Depth = turn.Depth + 1,
            Origin = turn.Origin == Origin.Client ? Origin.PlugIn : turn.Origin,
        });
    }
}
