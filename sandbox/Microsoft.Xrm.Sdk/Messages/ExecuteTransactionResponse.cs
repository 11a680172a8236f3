using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The answer to ExecuteTransaction.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class ExecuteTransactionResponse : OrganizationResponse
{
    /// <summary>The answers, in the order of the requests.</summary>
    public OrganizationResponseCollection Responses => Read<OrganizationResponseCollection>(nameof(Responses));
}
