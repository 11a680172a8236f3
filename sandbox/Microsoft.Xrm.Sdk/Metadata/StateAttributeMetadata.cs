using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The state column of a table.</summary>
[DataContract(Name = "StateAttributeMetadata", Namespace = Namespaces.Metadata)]
public sealed class StateAttributeMetadata : EnumAttributeMetadata
{
    /// <summary>The column without options yet.</summary>
    public StateAttributeMetadata() : base(AttributeTypeCode.State, null)
    {
    }
}
