using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace Personas.Crm.Plugins.Pipeline;

/// <summary>The platform's trace log. It takes texts as they are: a brace in them is no format.</summary>
internal sealed class Trace(ITracingService log)
{
    /// <summary>Writes one line.</summary>
    public void Say(string line) => log.Trace("{0}", line);

    /// <summary>Writes a fault with all that is known of it, for those who look up its reference number.</summary>
    public void Fault(Exception fault)
    {
        Say(fault.ToString());
        if (fault is FaultException<OrganizationServiceFault> { Detail: { } detail }) Say($"Error {detail.ErrorCode:X8}. {detail.TraceText}");
    }
}
