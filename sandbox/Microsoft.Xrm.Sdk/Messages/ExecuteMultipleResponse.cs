using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The answer to ExecuteMultiple.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class ExecuteMultipleResponse : OrganizationResponse
{
    /// <summary>True when one failed.</summary>
    public bool IsFaulted => Read<bool>(nameof(IsFaulted));

    /// <summary>The outcomes that were asked for.</summary>
    public ExecuteMultipleResponseItemCollection Responses => Read<ExecuteMultipleResponseItemCollection>(nameof(Responses));
}
