using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Adds the signed-in user.</summary>
public interface IPluginExecutionContext3 : IPluginExecutionContext2
{
    /// <summary>The user that signed in, also where somebody else is impersonated.</summary>
    Guid AuthenticatedUserId { get; }
}
