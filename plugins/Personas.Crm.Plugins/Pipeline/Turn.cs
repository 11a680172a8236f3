using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Pipeline;

/// <summary>One execution of a plug-in: what happened, for whom, when, and the doors to the data. Nothing of it outlives the execution.</summary>
internal sealed class Turn
{
    private readonly IOrganizationServiceFactory _factory;
    private readonly RequestCount _count = new();

    public Turn(IServiceProvider services)
    {
        Context = Get<IPluginExecutionContext>(services);
        Trace = new Trace(Get<ITracingService>(services));
        _factory = Get<IOrganizationServiceFactory>(services);
        // The only clock of the product. The platform says when the operation began; every decision of it uses that one instant.
        UtcNow = Context.OperationCreatedOn == default ? DateTime.UtcNow : DateTime.SpecifyKind(Context.OperationCreatedOn, DateTimeKind.Utc);
    }

    /// <summary>What the platform says of the event.</summary>
    public IPluginExecutionContext Context { get; }

    /// <summary>The trace log: counts and identifiers, never the content of rows.</summary>
    public Trace Trace { get; }

    /// <summary>The instant of the operation, in UTC.</summary>
    public DateTime UtcNow { get; }

    /// <summary>How many requests this execution made so far.</summary>
    public int Requests => _count.Value;

    /// <summary>The data as the calling user may see and change it.</summary>
    public IOrganizationService AsCaller => new CountedService(_factory.CreateOrganizationService(Context.UserId), _count);

    /// <summary>The row being created or changed.</summary>
    public Entity Target => (Entity)Context.InputParameters["Target"];

    /// <summary>The data without regard to the caller's privileges, for a named reason.</summary>
    public IOrganizationService Elevated(Elevation reason)
    {
        Trace.Say($"Elevated: {reason.Name}");
        return new CountedService(_factory.CreateOrganizationService(null), _count);
    }

    /// <summary>
    /// Fails unless the caller may read the row of the event. For what runs before the platform has checked anything: a refusal must not tell of a row
    /// that is none of the caller's business.
    /// </summary>
    public void RequireReadable() => AsCaller.Retrieve(Context.PrimaryEntityName, Context.PrimaryEntityId, new ColumnSet(false));

    private static T Get<T>(IServiceProvider services) where T : class =>
        services.GetService(typeof(T)) as T ?? throw new InvalidOperationException($"The platform did not supply {typeof(T).Name}.");
}
