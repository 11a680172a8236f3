namespace Dataverse.Sandbox.Counters;

/// <summary>Where a request comes from.</summary>
public enum Origin
{
    /// <summary>A client of the organisation.</summary>
    Client,

    /// <summary>A plug-in that runs in the operation of a client.</summary>
    PlugIn,

    /// <summary>A plug-in that runs in an asynchronous job.</summary>
    Job,
}
