using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Adds who the users are outside Dataverse.</summary>
public interface IPluginExecutionContext2 : IPluginExecutionContext
{
    /// <summary>The directory object of the user that the step runs as.</summary>
    Guid UserAzureActiveDirectoryObjectId { get; }

    /// <summary>The directory object of the user that caused the operation.</summary>
    Guid InitiatingUserAzureActiveDirectoryObjectId { get; }

    /// <summary>The application that caused the operation.</summary>
    Guid InitiatingUserApplicationId { get; }

    /// <summary>The contact that is signed in to a portal.</summary>
    Guid PortalsContactId { get; }

    /// <summary>True when the call comes from a portal.</summary>
    bool IsPortalsClientCall { get; }
}
