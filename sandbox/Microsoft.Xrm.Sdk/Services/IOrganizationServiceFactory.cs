using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Gives a plug-in its access to Dataverse.</summary>
public interface IOrganizationServiceFactory
{
    /// <summary>Access as a user: null is the system itself, <see cref="Guid.Empty"/> is the user that the step runs as.</summary>
    IOrganizationService CreateOrganizationService(Guid? userId);
}
