using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Says which relationship a property of an early-bound class stands for.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RelationshipSchemaNameAttribute : Attribute
{
    /// <summary>The relationship of that schema name.</summary>
    public RelationshipSchemaNameAttribute(string schemaName) => SchemaName = schemaName;

    /// <summary>The relationship of that schema name, seen from one side.</summary>
    public RelationshipSchemaNameAttribute(string schemaName, EntityRole primaryEntityRole) : this(schemaName) => PrimaryEntityRole = primaryEntityRole;

    /// <summary>The schema name of the relationship.</summary>
    public string SchemaName { get; }

    /// <summary>The side of the row; null unless the table relates to itself.</summary>
    public EntityRole? PrimaryEntityRole { get; }
}
