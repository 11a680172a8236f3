using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Deletes a row.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class DeleteRequest : OrganizationRequest
{
    /// <summary>The message Delete. Its required parameters are there from the start, without value.</summary>
    public DeleteRequest()
    {
        RequestName = "Delete";
        Target = default;
    }

    /// <summary>The row.</summary>
    public EntityReference Target
    {
        get => Read<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    /// <summary>What happens when the row was changed since it was read.</summary>
    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Read<ConcurrencyBehavior>(nameof(ConcurrencyBehavior));
        set => Parameters[nameof(ConcurrencyBehavior)] = value;
    }
}
