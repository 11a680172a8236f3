using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>An id column.</summary>
[DataContract(Name = "UniqueIdentifierAttributeMetadata", Namespace = Namespaces.Metadata71)]
public sealed class UniqueIdentifierAttributeMetadata : AttributeMetadata
{
    /// <summary>A column without name yet.</summary>
    public UniqueIdentifierAttributeMetadata() : this((string)null)
    {
    }

    /// <summary>A column by its schema name.</summary>
    public UniqueIdentifierAttributeMetadata(string schemaName) : base(AttributeTypeCode.Uniqueidentifier, schemaName)
    {
    }
}
