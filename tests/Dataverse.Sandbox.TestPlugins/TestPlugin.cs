using System;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.TestPlugins;

/// <summary>What all test plug-ins share: the services of the run.</summary>
public abstract class TestPlugin : IPlugin
{
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext4)serviceProvider.GetService(typeof(IPluginExecutionContext4));
        var factory = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory));
        var trace = (ITracingService)serviceProvider.GetService(typeof(ITracingService));
        Run(new Turn(context, factory, trace));
    }

    protected abstract void Run(Turn turn);
}

public sealed class Turn
{
    public Turn(IPluginExecutionContext4 context, IOrganizationServiceFactory factory, ITracingService trace)
    {
        Context = context;
        Factory = factory;
        Trace = trace;
        Service = factory.CreateOrganizationService(Guid.Empty);
    }

    public IPluginExecutionContext4 Context { get; }

    public IOrganizationServiceFactory Factory { get; }

    public ITracingService Trace { get; }

    public IOrganizationService Service { get; }

    public Entity Target => (Entity)Context.InputParameters["Target"];

    /// <summary>Leaves a note that tests read: a task with the text.</summary>
    public void Note(string text) => Service.Create(new Entity("task") { ["subject"] = text.Substring(0, Math.Min(200, text.Length)), ["description"] = text });
}
