using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The answer to UpdateMultiple.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class UpdateMultipleResponse : OrganizationResponse
{
}
