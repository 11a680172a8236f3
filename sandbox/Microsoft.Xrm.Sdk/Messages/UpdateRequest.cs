using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Changes the columns that the row carries.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class UpdateRequest : OrganizationRequest
{
    /// <summary>The message Update. Its required parameters are there from the start, without value.</summary>
    public UpdateRequest()
    {
        RequestName = "Update";
        Target = default;
    }

    /// <summary>The row with its id or alternate key.</summary>
    public Entity Target
    {
        get => Read<Entity>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    /// <summary>What happens when the row was changed since it was read.</summary>
    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Read<ConcurrencyBehavior>(nameof(ConcurrencyBehavior));
        set => Parameters[nameof(ConcurrencyBehavior)] = value;
    }
}
