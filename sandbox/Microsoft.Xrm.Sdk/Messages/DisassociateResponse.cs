using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The answer to Disassociate.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class DisassociateResponse : OrganizationResponse
{
}
