using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Store;

/// <summary>What the organisation's tables have, asked of the platform once a table and turn. Used when something is saved; evaluation needs none of it.</summary>
internal sealed class MetadataSchema(IOrganizationService service) : ISchema
{
    private static readonly Dictionary<int, string> NoLabels = [];

    private readonly Dictionary<string, TableDefinition?> _tables = new(StringComparer.OrdinalIgnoreCase);

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
    public IReadOnlyDictionary<int, string> Labels(string table, string column) => Column(table, column) is EnumAttributeMetadata { OptionSet.Options: { } options }
        ? options.Where(option => option.Value is not null).ToDictionary(option => option.Value!.Value, Text)
        : NoLabels;

    /// <inheritdoc />
    public string PrimaryId(string table) => Find(table)?.PrimaryId ?? table + "id";

    private static string Text(OptionMetadata option) =>
        option.Label?.UserLocalizedLabel?.Label ?? option.Label?.LocalizedLabels.FirstOrDefault()?.Label ?? $"{option.Value}";

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
        if (!_tables.TryGetValue(table, out var known)) _tables[table] = known = Ask(table);
        return known;
    }

    private TableDefinition? Ask(string table)
    {
        try
        {
            var answer = (RetrieveEntityResponse)service.Execute(new RetrieveEntityRequest { LogicalName = table.ToLowerInvariant(), EntityFilters = EntityFilters.Attributes });
            return new TableDefinition(answer.EntityMetadata.PrimaryIdAttribute, answer.EntityMetadata.Attributes.ToDictionary(column => column.LogicalName, StringComparer.OrdinalIgnoreCase));
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            // The platform answers an unknown name with a fault, and whoever asks wants to know just that.
            return null;
        }
    }

    private sealed record TableDefinition(string PrimaryId, Dictionary<string, AttributeMetadata> Columns);
}
