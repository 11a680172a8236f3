using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The answer to Update.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class UpdateResponse : OrganizationResponse
{
}
