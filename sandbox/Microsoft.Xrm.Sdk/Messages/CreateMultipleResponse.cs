using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The answer to CreateMultiple.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class CreateMultipleResponse : OrganizationResponse
{
    /// <summary>Their ids, in their order.</summary>
    public Guid[] Ids => Read<Guid[]>(nameof(Ids));
}
