using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The answer to Associate.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class AssociateResponse : OrganizationResponse
{
}
