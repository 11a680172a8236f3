using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The status reason column of a table.</summary>
[DataContract(Name = "StatusAttributeMetadata", Namespace = Namespaces.Metadata)]
public sealed class StatusAttributeMetadata : EnumAttributeMetadata
{
    /// <summary>The column without options yet.</summary>
    public StatusAttributeMetadata() : base(AttributeTypeCode.Status, null)
    {
    }
}
