using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Changes rows of one table, all or none.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class UpdateMultipleRequest : OrganizationRequest
{
    /// <summary>The message UpdateMultiple. Its required parameters are there from the start, without value.</summary>
    public UpdateMultipleRequest()
    {
        RequestName = "UpdateMultiple";
        Targets = default;
    }

    /// <summary>The rows.</summary>
    public EntityCollection Targets
    {
        get => Read<EntityCollection>(nameof(Targets));
        set => Parameters[nameof(Targets)] = value;
    }

    /// <summary>What happens when a row was changed since it was read.</summary>
    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Read<ConcurrencyBehavior>(nameof(ConcurrencyBehavior));
        set => Parameters[nameof(ConcurrencyBehavior)] = value;
    }
}
