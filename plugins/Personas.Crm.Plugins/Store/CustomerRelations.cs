using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Store;

/// <summary>The relationships around a customer table, by which related rows and parents are read in one request. Immutable.</summary>
internal sealed class CustomerRelations
{
    private readonly string _table;
    private readonly Dictionary<string, string> _related;
    private readonly Dictionary<string, string> _parents;

    private CustomerRelations(string table, Dictionary<string, string> related, Dictionary<string, string> parents)
    {
        _table = table;
        _related = related;
        _parents = parents;
    }

    /// <summary>The table of the customers.</summary>
    public string Table => _table;

    /// <summary>Asks the platform, once for each table and set of published rules.</summary>
    public static CustomerRelations Read(IOrganizationService service, string table)
    {
        var request = new RetrieveEntityRequest { LogicalName = table, EntityFilters = EntityFilters.Relationships };
        var metadata = ((RetrieveEntityResponse)service.Execute(request)).EntityMetadata;
        return new CustomerRelations(
            table,
            Names(metadata.OneToManyRelationships, relationship => Key(relationship.ReferencingEntity, relationship.ReferencingAttribute)),
            Names(metadata.ManyToOneRelationships, relationship => Key(relationship.ReferencedEntity, relationship.ReferencingAttribute)));
    }

    /// <summary>The relationships that were written down, as <see cref="ToJson"/> makes them.</summary>
    public static CustomerRelations Read(string table, JObject json) => new(table, Names(json["related"]), Names(json["parents"]));

    /// <summary>The relationships that these needs are read by, and those of what the product itself keeps of a customer.</summary>
    public JObject ToJson(Needs needs)
    {
        var related = needs.Related.Select(need => Key(need.Table, need.Via))
            .Concat([Key(SegmentMembership.LogicalName, SegmentMembership.CustomerId), Key(EvaluationDue.LogicalName, EvaluationDue.CustomerId)]);
        var parents = needs.Parents.Select(need => Key(need.Path[0].Table, need.Path[0].Lookup));
        return new JObject { ["related"] = Chosen(_related, related), ["parents"] = Chosen(_parents, parents) };
    }

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

    private static JObject Chosen(Dictionary<string, string> names, IEnumerable<string> keys) =>
        new(keys.Distinct(StringComparer.OrdinalIgnoreCase).Where(names.ContainsKey).Select(key => new JProperty(key, names[key])));

    private static Dictionary<string, string> Names(JToken? json) => ((JObject)json!).Properties()
        .ToDictionary(property => property.Name, property => (string)property.Value!, StringComparer.OrdinalIgnoreCase);

    private static Dictionary<string, string> Names(
        IEnumerable<OneToManyRelationshipMetadata> relationships, Func<OneToManyRelationshipMetadata, string> key) => relationships
        .GroupBy(key, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(same => same.Key, same => same.First().SchemaName, StringComparer.OrdinalIgnoreCase);

    private static string Key(string table, string column) => $"{table}.{column}";
}
