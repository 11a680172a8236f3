using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The answer to Retrieve.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class RetrieveResponse : OrganizationResponse
{
    /// <summary>The row.</summary>
    public Entity Entity => Read<Entity>(nameof(Entity));

    /// <summary>The notifications.</summary>
    public object Notifications => Read<object>(nameof(Notifications));
}
