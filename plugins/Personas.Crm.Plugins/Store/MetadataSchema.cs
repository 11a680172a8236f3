using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Store;

/// <summary>
/// What the organisation's tables have, asked of the platform once a table and turn. Used when something is saved; evaluation needs none of
/// it. Facts look at customers and what relationships join to them, so a table that no relationship reaches is unknown without asking: the
/// platform answers unknown names with a fault, after which a transaction is lost.
/// </summary>
internal sealed class MetadataSchema(IOrganizationService service) : ISchema
{
    private static readonly Dictionary<int, string> NoLabels = [];

    // What the product itself keeps of customers is asked for by memberships, not by rows.
    private static readonly HashSet<string> Internal =
        [SegmentMembership.LogicalName, MembershipEvent.LogicalName, EvaluationDue.LogicalName, GoldenCustomer.LogicalName, RefreshRun.LogicalName];

    private readonly Dictionary<string, TableDefinition> _tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _reachable = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc />
    public ExchangeRates Rates { get; } = Currencies.Of(service);

    /// <summary>The tables whose rows are customers.</summary>
    public static IReadOnlyList<string> Customers { get; } = [Contact.LogicalName, Account.LogicalName];

    /// <inheritdoc />
    public IReadOnlyList<string> CustomerTables => Customers;

    /// <inheritdoc />
    public bool HasTable(string table) => Find(table) is not null;

    /// <inheritdoc />
    public FactType? ColumnType(string table, string column) => Column(table, column) is { } found ? TypeOf(found) : null;

    /// <inheritdoc />
    public IReadOnlyList<string> Targets(string table, string column) => Column(table, column) is LookupAttributeMetadata lookup ? lookup.Targets : [];

    /// <inheritdoc />
    public IReadOnlyDictionary<int, string> Labels(string table, string column) =>
        Column(table, column) is EnumAttributeMetadata { OptionSet.Options: { } options }
        ? options.Where(option => option.Value is not null).ToDictionary(option => option.Value!.Value, Text)
        : NoLabels;

    /// <inheritdoc />
    public string PrimaryId(string table) => Find(table)?.PrimaryId ?? table + "id";

    /// <summary>The column that holds the name of a table's rows; null when it has none.</summary>
    public string? PrimaryName(string table) => Find(table)?.PrimaryName;

    /// <summary>Whether rows of a table stand above and below each other.</summary>
    public bool HasHierarchy(string table) => Find(table)?.HasHierarchy == true;

    /// <summary>What people call a column; null when it has no label.</summary>
    public string? ColumnName(string table, string column) => Text(Column(table, column)?.DisplayName);

    /// <summary>The decimals that a column keeps; money keeps four, whatever it shows.</summary>
    public int Decimals(string table, string column) => Column(table, column) switch
    {
        MoneyAttributeMetadata => MoneyAttributeMetadata.MaxSupportedPrecision,
        DecimalAttributeMetadata number => number.Precision ?? DecimalAttributeMetadata.MaxSupportedPrecision,
        _ => 0,
    };

    /// <summary>The tables whose rows point to a customer table, with the columns that can be tested: the custom ones, one request a table.</summary>
    public IEnumerable<RelatedTable> Related(string customerTable)
    {
        var found = Find(customerTable) ?? throw new ArgumentException($"'{customerTable}' is no table.", nameof(customerTable));
        return found.Related.Where(way => IsCustom(way.Table)).OrderBy(way => way.Table, StringComparer.Ordinal).ThenBy(way => way.Via, StringComparer.Ordinal)
            .Select(way => Ask(way)).ToList();
    }

    private static bool IsCustom(string table) => table.Contains("_") && !Internal.Contains(table);

    private RelatedTable Ask(RelatedWay way)
    {
        var table = Find(way.Table)!;
        var columns = table.Columns.Where(column => TypeOf(column.Value) is not null).OrderBy(column => column.Key, StringComparer.Ordinal)
            .ToDictionary(column => column.Key, column => TypeOf(column.Value)!.Value);
        return new RelatedTable(way.Table, way.Via, table.Name, columns);
    }

    private static string Text(OptionMetadata option) => Text(option.Label) ?? $"{option.Value}";

    private static string? Text(Label? label) => label?.UserLocalizedLabel?.Label ?? label?.LocalizedLabels.FirstOrDefault()?.Label;

    // Columns that are no fact: files, images, party lists, and dates whose zone nobody knows.
    private static FactType? TypeOf(AttributeMetadata column) => column switch
    {
        MultiSelectPicklistAttributeMetadata => FactType.Choices,
        DateTimeAttributeMetadata date when date.DateTimeBehavior == DateTimeBehavior.DateOnly => FactType.Date,
        DateTimeAttributeMetadata date when date.DateTimeBehavior == DateTimeBehavior.TimeZoneIndependent => null,
        _ => column.AttributeType switch
        {
            AttributeTypeCode.Boolean => FactType.Boolean,
            AttributeTypeCode.Integer or AttributeTypeCode.BigInt => FactType.Integer,
            AttributeTypeCode.Decimal or AttributeTypeCode.Double => FactType.Decimal,
            AttributeTypeCode.Money => FactType.Money,
            AttributeTypeCode.String or AttributeTypeCode.Memo => FactType.Text,
            AttributeTypeCode.DateTime => FactType.DateTime,
            AttributeTypeCode.Picklist or AttributeTypeCode.State or AttributeTypeCode.Status => FactType.Choice,
            AttributeTypeCode.Lookup or AttributeTypeCode.Customer or AttributeTypeCode.Owner or AttributeTypeCode.Uniqueidentifier => FactType.Reference,
            _ => null,
        },
    };

    private AttributeMetadata? Column(string table, string column) =>
        Find(table) is { } found && found.Columns.TryGetValue(column, out var definition) ? definition : null;

    private TableDefinition? Find(string table)
    {
        if (_tables.Count == 0) foreach (var customers in Customers) Ask(customers);
        return _tables.TryGetValue(table, out var known) ? known : _reachable.Contains(table) ? Ask(table) : null;
    }

    private TableDefinition Ask(string table)
    {
        const EntityFilters Wanted = EntityFilters.Entity | EntityFilters.Attributes | EntityFilters.Relationships;
        var request = new RetrieveEntityRequest { LogicalName = table.ToLowerInvariant(), EntityFilters = Wanted };
        var found = ((RetrieveEntityResponse)service.Execute(request)).EntityMetadata;
        _reachable.UnionWith(found.OneToManyRelationships.Select(relationship => relationship.ReferencingEntity));
        _reachable.UnionWith(found.ManyToOneRelationships.Select(relationship => relationship.ReferencedEntity));
        var columns = found.Attributes.ToDictionary(column => column.LogicalName, StringComparer.OrdinalIgnoreCase);
        var hasHierarchy = found.OneToManyRelationships.Any(relationship => relationship.IsHierarchical == true
            && relationship.ReferencingEntity == found.LogicalName);
        var related = found.OneToManyRelationships.Select(way => new RelatedWay(way.ReferencingEntity, way.ReferencingAttribute)).Distinct().ToList();
        var name = Text(found.DisplayName) ?? table;
        return _tables[table] = new TableDefinition(found.PrimaryIdAttribute, found.PrimaryNameAttribute, hasHierarchy, name, columns, related);
    }

    private sealed record TableDefinition(
        string PrimaryId, string? PrimaryName, bool HasHierarchy, string Name, Dictionary<string, AttributeMetadata> Columns,
        IReadOnlyList<RelatedWay> Related);

    private sealed record RelatedWay(string Table, string Via);
}
