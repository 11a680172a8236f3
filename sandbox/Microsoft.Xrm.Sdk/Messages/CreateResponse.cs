using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The answer to Create.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class CreateResponse : OrganizationResponse
{
    /// <summary>The id of the row.</summary>
    public Guid id => Read<Guid>(nameof(id));
}
