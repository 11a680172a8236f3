using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Plugins.Store;

/// <summary>A fact as the catalogue shows it: what makes it, and what is said of it.</summary>
/// <param name="Id">The row.</param>
/// <param name="Text">What makes it.</param>
/// <param name="Description">What it means.</param>
/// <param name="IsToken">Whether contents may show it.</param>
/// <param name="TokenFormat">How they show it.</param>
/// <param name="Coverage">For which share of the customers it is known, 0 to 1; null when it was never measured.</param>
internal sealed record FactRow(Guid Id, FactText Text, string? Description, bool IsToken, string? TokenFormat, decimal? Coverage)
{
    /// <summary>All active facts, by key.</summary>
    public static IReadOnlyList<FactRow> All(IOrganizationService service)
    {
        var columns = FactStore.Columns();
        columns.AddColumns(Tables.Fact.Description, Tables.Fact.IsToken, Tables.Fact.TokenFormat, Tables.Fact.Coverage);
        var query = new QueryExpression(Tables.Fact.LogicalName) { ColumnSet = columns };
        query.Criteria.AddCondition(Tables.Fact.StateCode, ConditionOperator.Equal, (int)Choices.FactState.Active);
        return service.All(query).Select(Of).OrderBy(fact => fact.Text.Key, StringComparer.OrdinalIgnoreCase).ToList();
    }

    private static FactRow Of(Entity row) => new(
        row.Id, FactStore.Text(row), row.Text(Tables.Fact.Description), row.GetAttributeValue<bool?>(Tables.Fact.IsToken) == true,
        row.Text(Tables.Fact.TokenFormat), row.GetAttributeValue<decimal?>(Tables.Fact.Coverage));
}
