using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>A plug-in. One instance serves many events, also at the same time: it keeps no state.</summary>
public interface IPlugin
{
    /// <summary>Runs for one event; the services are those of that event.</summary>
    void Execute(IServiceProvider serviceProvider);
}
