using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Plugins.Store;

/// <summary>Reads facts as they are stored.</summary>
internal static class FactStore
{
    /// <summary>All active facts.</summary>
    public static IReadOnlyList<FactText> All(IOrganizationService service) => Rows(service).Select(Text).ToList();

    /// <summary>The fact with a key; null when there is none.</summary>
    public static FactText? Find(IOrganizationService service, string key)
    {
        var query = new QueryExpression(Tables.Fact.LogicalName) { ColumnSet = Columns(), TopCount = 1 };
        query.Criteria.AddCondition(Tables.Fact.Key, ConditionOperator.Equal, key);
        return service.RetrieveMultiple(query).Entities.Select(Text).FirstOrDefault();
    }

    /// <summary>The rows of all active facts.</summary>
    public static IEnumerable<Entity> Rows(IOrganizationService service)
    {
        var query = new QueryExpression(Tables.Fact.LogicalName) { ColumnSet = Columns() };
        query.Criteria.AddCondition(Tables.Fact.StateCode, ConditionOperator.Equal, (int)Choices.FactState.Active);
        return service.All(query);
    }

    /// <summary>The fact in a row that holds all its columns.</summary>
    public static FactText Text(Entity row) => new(
        row.Text(Tables.Fact.Key) ?? "",
        row.Text(Tables.Fact.Name) ?? "",
        Kind(row.Option<Choices.FactKind>(Tables.Fact.Kind)),
        Type(row.Option<Choices.FactType>(Tables.Fact.DataType)),
        row.Text(Tables.Fact.Definition),
        row.Text(Tables.Fact.Default),
        row.Reference(Tables.Fact.SegmentId)?.Id,
        row.Text(Tables.Fact.Dependencies))
    {
        Use = Use(row.Option<Choices.FactCategory>(Tables.Fact.Category), row.Option<Choices.FactSensitivity>(Tables.Fact.Sensitivity),
            row.Option<Choices.PricingUse>(Tables.Fact.PricingUse)),
        SegmentName = row.Reference(Tables.Fact.SegmentId)?.Name,
    };

    /// <summary>Adds a fact to the catalogue; saving it checks it.</summary>
    public static void Create(IOrganizationService service, FactText fact) => service.Create(new Entity(Tables.Fact.LogicalName)
    {
        [Tables.Fact.Key] = fact.Key,
        [Tables.Fact.Name] = fact.Name,
        [Tables.Fact.Kind] = (Choices.FactKind.Column + (int)fact.Kind).Value(),
        [Tables.Fact.DataType] = (Choices.FactType.Boolean + (int)fact.Type).Value(),
        [Tables.Fact.Definition] = fact.Definition,
    });

    /// <summary>The columns that make a fact.</summary>
    public static ColumnSet Columns() => new(
        Tables.Fact.Key, Tables.Fact.Name, Tables.Fact.Kind, Tables.Fact.DataType, Tables.Fact.Definition,
            Tables.Fact.Default, Tables.Fact.SegmentId, Tables.Fact.Dependencies, Tables.Fact.Category, Tables.Fact.Sensitivity, Tables.Fact.PricingUse);

    // The choices list their options in the order of the domain's own enumerations; a test holds them to it.
    /// <summary>The kind behind the choice.</summary>
    public static FactKind Kind(Choices.FactKind? kind) => (FactKind)((kind ?? Choices.FactKind.Column) - Choices.FactKind.Column);

    /// <summary>What may be done with a fact, by its choices; what was left empty restricts nothing.</summary>
    public static FactUse Use(Choices.FactCategory? category, Choices.FactSensitivity? sensitivity, Choices.PricingUse? pricing) => new(
        (FactCategory)((category ?? Choices.FactCategory.Other) - Choices.FactCategory.Demographic),
        (FactSensitivity)((sensitivity ?? Choices.FactSensitivity.Normal) - Choices.FactSensitivity.Normal),
        (PricingUse)((pricing ?? Choices.PricingUse.Allowed) - Choices.PricingUse.Allowed));

    /// <summary>The type behind the choice.</summary>
    public static FactType Type(Choices.FactType? type) => (FactType)((type ?? Choices.FactType.Text) - Choices.FactType.Boolean);
}
