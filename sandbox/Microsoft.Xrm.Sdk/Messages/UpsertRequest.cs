using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Updates a row or creates it.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class UpsertRequest : OrganizationRequest
{
    /// <summary>The message Upsert. Its required parameters are there from the start, without value.</summary>
    public UpsertRequest()
    {
        RequestName = "Upsert";
        Target = default;
    }

    /// <summary>The row with its id or alternate key.</summary>
    public Entity Target
    {
        get => Read<Entity>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }
}
