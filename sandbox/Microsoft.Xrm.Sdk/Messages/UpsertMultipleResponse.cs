using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The answer to UpsertMultiple.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class UpsertMultipleResponse : OrganizationResponse
{
    /// <summary>What was done, in their order.</summary>
    public new UpsertResponse[] Results => Read<UpsertResponse[]>(nameof(Results));
}
