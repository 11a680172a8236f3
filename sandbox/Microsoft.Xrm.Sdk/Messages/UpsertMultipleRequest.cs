using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Updates rows of one table or creates them, all or none.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class UpsertMultipleRequest : OrganizationRequest
{
    /// <summary>The message UpsertMultiple. Its required parameters are there from the start, without value.</summary>
    public UpsertMultipleRequest()
    {
        RequestName = "UpsertMultiple";
        Targets = default;
    }

    /// <summary>The rows.</summary>
    public EntityCollection Targets
    {
        get => Read<EntityCollection>(nameof(Targets));
        set => Parameters[nameof(Targets)] = value;
    }
}
