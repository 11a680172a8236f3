using System;
using System.ServiceModel;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Query;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Messages;

/// <summary>What a caller sees of an exception: the one place where exceptions of the engine become faults of the service.</summary>
internal static class FaultTranslation
{
    /// <summary>The fault, with when it happened and in which operation where it does not say so itself.</summary>
    public static FaultException<OrganizationServiceFault> Of(Exception exception, DateTime utcNow, Guid activityId)
    {
        var fault = exception switch
        {
            FaultException<OrganizationServiceFault> known => known,
            UnknownNameException unknown => Faults.Of(unknown.ErrorCode, unknown.Message),
            QueryException query => Faults.Of(query.ErrorCode, query.Message),
            ArgumentException argument => Faults.Invalid(argument.Message),
            _ => Faults.Of(Faults.Unexpected, $"An unexpected error occurred in the sandbox: {exception}"),
        };
        if (fault.Detail.Timestamp == default) fault.Detail.Timestamp = utcNow;
        if (fault.Detail.ActivityId == Guid.Empty) fault.Detail.ActivityId = activityId;
        return fault;
    }
}
