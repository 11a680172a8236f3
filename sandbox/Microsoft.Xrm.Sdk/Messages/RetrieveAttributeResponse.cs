using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The answer to RetrieveAttribute.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class RetrieveAttributeResponse : OrganizationResponse
{
    /// <summary>The definition.</summary>
    public AttributeMetadata AttributeMetadata => Read<AttributeMetadata>(nameof(AttributeMetadata));
}
