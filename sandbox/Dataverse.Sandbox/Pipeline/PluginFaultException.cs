using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Pipeline;

/// <summary>The fault that a caller sees of a plug-in's exception; the exception itself stays with it for whoever debugs in process.</summary>
internal sealed class PluginFaultException(OrganizationServiceFault fault, Exception cause) : FaultException<OrganizationServiceFault>(fault, fault.Message)
{
    /// <summary>What the plug-in threw.</summary>
    public Exception Cause => cause;
}
