using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The answer to Delete.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class DeleteResponse : OrganizationResponse
{
}
