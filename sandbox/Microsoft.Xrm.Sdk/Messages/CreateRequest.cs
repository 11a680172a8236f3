using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Creates a row, with the related rows that it carries.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class CreateRequest : OrganizationRequest
{
    /// <summary>The message Create. Its required parameters are there from the start, without value.</summary>
    public CreateRequest()
    {
        RequestName = "Create";
        Target = default;
    }

    /// <summary>The row.</summary>
    public Entity Target
    {
        get => Read<Entity>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }
}
