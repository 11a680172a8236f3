using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The answer to Upsert.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class UpsertResponse : OrganizationResponse
{
    /// <summary>True when it was created.</summary>
    public bool RecordCreated => Read<bool>(nameof(RecordCreated));

    /// <summary>The row.</summary>
    public EntityReference Target => Read<EntityReference>(nameof(Target));
}
