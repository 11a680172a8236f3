using System;
using System.Collections.Concurrent;
using System.Reflection;
using Dataverse.Sandbox.Messages;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Plugins;

/// <summary>A plug-in class with its instances, one for each step and configuration.</summary>
internal sealed class PluginClass(Type type)
{
    private readonly ConcurrentDictionary<(Guid Owner, string? Configuration), Lazy<IPlugin>> _instances = new();

    public IPlugin Instance(Guid owner, string? configuration) =>
        _instances.GetOrAdd((owner, configuration), key => new Lazy<IPlugin>(() => Make(key.Configuration))).Value;

    // A secure configuration never travels in a solution, and the sandbox keeps none: a plug-in finds it empty, as after an import.
    private IPlugin Make(string? configuration)
    {
        try
        {
            if (type.GetConstructor([typeof(string), typeof(string)]) is { } both) return (IPlugin)both.Invoke([configuration, null]);
            if (type.GetConstructor([typeof(string)]) is { } one) return (IPlugin)one.Invoke([configuration]);
            if (type.GetConstructor([]) is { } none) return (IPlugin)none.Invoke([]);
        }
        catch (TargetInvocationException failed)
        {
            throw Faults.Of(Faults.PlugInFailed, $"The plug-in {type.FullName} could not be constructed: {failed.InnerException?.Message}");
        }

        throw Faults.Invalid($"The plug-in {type.FullName} has no public constructor with no parameter, one string or two strings.");
    }
}
