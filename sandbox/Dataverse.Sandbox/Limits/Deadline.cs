using System;
using System.ServiceModel;
using Dataverse.Sandbox.Messages;

namespace Dataverse.Sandbox.Limits;

/// <summary>When an operation must have ended. Asked at every request and after every step: code that asks for nothing is stopped when it returns.</summary>
internal sealed class Deadline(TimeProvider clock)
{
    private readonly long _start = clock.GetTimestamp();

    /// <summary>Refuses to go on once the time is over.</summary>
    /// <exception cref="FaultException{OrganizationServiceFault}">The time is over.</exception>
    public void Check()
    {
        if (clock.GetElapsedTime(_start) <= PlatformLimits.RunTime) return;
        throw Faults.Of(Faults.TimedOut,
            "The plug-in execution failed because the operation has timed out: an operation and its synchronous steps have two minutes together. "
            + "Do less per request, or move work to an asynchronous step.");
    }
}
