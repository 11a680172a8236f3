using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Creates rows of one table, all or none.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class CreateMultipleRequest : OrganizationRequest
{
    /// <summary>The message CreateMultiple. Its required parameters are there from the start, without value.</summary>
    public CreateMultipleRequest()
    {
        RequestName = "CreateMultiple";
        Targets = default;
    }

    /// <summary>The rows.</summary>
    public EntityCollection Targets
    {
        get => Read<EntityCollection>(nameof(Targets));
        set => Parameters[nameof(Targets)] = value;
    }
}
