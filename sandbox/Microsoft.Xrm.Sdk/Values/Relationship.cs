using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A relationship by schema name, and the side of it that the row at hand is on.</summary>
[DataContract(Name = "Relationship", Namespace = Namespaces.Contracts)]
public sealed class Relationship : IExtensibleDataObject
{
    /// <summary>No relationship yet.</summary>
    public Relationship()
    {
    }

    /// <summary>The relationship of that schema name.</summary>
    public Relationship(string schemaName) => SchemaName = schemaName;

    /// <summary>The schema name.</summary>
    [DataMember]
    public string SchemaName { get; set; }

    /// <summary>The side of the row at hand; null unless the table relates to itself.</summary>
    [DataMember]
    public EntityRole? PrimaryEntityRole { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    /// <inheritdoc/>
    public override bool Equals(object obj) =>
        obj is Relationship other
        && string.Equals(SchemaName, other.SchemaName, StringComparison.Ordinal)
        && PrimaryEntityRole == other.PrimaryEntityRole;

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => SchemaName + "." + PrimaryEntityRole;
}
