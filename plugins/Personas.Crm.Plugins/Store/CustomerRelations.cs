using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace Personas.Crm.Plugins.Store;

/// <summary>The relationships around a customer table, by which related rows and parents are read in one request. Immutable.</summary>
internal sealed class CustomerRelations
{
    private readonly string _table;
    private readonly Dictionary<string, string> _related;
    private readonly Dictionary<string, string> _parents;

    private CustomerRelations(string table, EntityMetadata metadata)
    {
        _table = table;
        _related = Names(metadata.OneToManyRelationships, relationship => Key(relationship.ReferencingEntity, relationship.ReferencingAttribute));
        _parents = Names(metadata.ManyToOneRelationships, relationship => Key(relationship.ReferencedEntity, relationship.ReferencingAttribute));
    }

    /// <summary>Asks the platform, once for each table and set of published rules.</summary>
    public static CustomerRelations Read(IOrganizationService service, string table) => new(table, ((RetrieveEntityResponse)service.Execute(
        new RetrieveEntityRequest { LogicalName = table, EntityFilters = EntityFilters.Relationships })).EntityMetadata);

    /// <summary>From the customer to the rows that point to it by a lookup.</summary>
    public Relationship Related(string table, string via) => Named(_related, table, via, EntityRole.Referenced);

    /// <summary>From the customer to the row its lookup points to.</summary>
    public Relationship Parent(string table, string lookup) => Named(_parents, table, lookup, EntityRole.Referencing);

    private Relationship Named(Dictionary<string, string> names, string table, string column, EntityRole role)
    {
        if (!names.TryGetValue(Key(table, column), out var name))
            throw new InvalidOperationException(
                $"No relationship joins {_table} and {table} by {column} any more. Publish the segments that use it again, or correct their facts.");
        // Only a table's relationship with itself has two directions to choose from.
        return new Relationship(name) { PrimaryEntityRole = string.Equals(table, _table, StringComparison.OrdinalIgnoreCase) ? role : null };
    }

    private static Dictionary<string, string> Names(
        IEnumerable<OneToManyRelationshipMetadata> relationships, Func<OneToManyRelationshipMetadata, string> key) => relationships
        .GroupBy(key, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(same => same.Key, same => same.First().SchemaName, StringComparer.OrdinalIgnoreCase);

    private static string Key(string table, string column) => $"{table}.{column}";
}
