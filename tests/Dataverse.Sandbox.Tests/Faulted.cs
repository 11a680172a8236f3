using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Tests;

/// <summary>Expects a request to fail, as a client sees it.</summary>
internal static class Faulted
{
    public static OrganizationServiceFault By(Action request) => Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(request).Detail;

    public static OrganizationServiceFault By(Func<object?> request) => By(() => { request(); });
}
