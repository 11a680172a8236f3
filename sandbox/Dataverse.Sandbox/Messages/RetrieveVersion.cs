using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Messages;

/// <summary>RetrieveVersion: the version of the platform whose contract the sandbox keeps.</summary>
internal sealed class RetrieveVersion : Operation
{
    private const string Version = "9.2.0.0";

    /// <inheritdoc />
    public override bool Writes => false;

    /// <inheritdoc />
    public override OrganizationResponse Run(Turn turn) => new() { ResponseName = "RetrieveVersion", ["Version"] = Version };
}
