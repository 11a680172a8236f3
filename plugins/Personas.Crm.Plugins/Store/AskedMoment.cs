using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Values;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Store;

/// <summary>
/// The moment of an expression that somebody asks about: who that is, with teams and reports, and how the hierarchies stand in which it
/// names rows. Asks the platform only when the expression does.
/// </summary>
internal static class AskedMoment
{
    /// <summary>The moment, with what the expression asks for.</summary>
    public static Moment Of(Turn turn, Moment moment, Expression expression, MetadataSchema schema) =>
        expression.IsAsked ? moment.AskedBy(Caller(turn), Lineages(turn.AsCaller, expression, schema)) : moment;

    private static Caller Caller(Turn turn)
    {
        var service = turn.Elevated(Elevation.Asking);
        var user = turn.Context.UserId;
        var reports = Reports(service, user);
        return new Caller(user, turn.Context.BusinessUnitId)
        {
            Teams = Teams(service, [user]),
            Reports = reports,
            TeamsOfReports = Teams(service, reports),
            Language = Language(service, user),
        };
    }

    private static List<Guid> Reports(IOrganizationService service, Guid user) => Related(service, User.LogicalName, User.Id, ConditionOperator.Under, user);

    private static List<Guid> Teams(IOrganizationService service, IReadOnlyList<Guid> users) => service
        .AllOf(() => new QueryExpression(TeamMembership.LogicalName) { ColumnSet = new ColumnSet(TeamMembership.TeamId) }, TeamMembership.UserId, users)
        .Select(row => row.GetAttributeValue<Guid>(TeamMembership.TeamId)).Distinct().ToList();

    private static int Language(IOrganizationService service, Guid user)
    {
        var query = new QueryExpression(UserSettings.LogicalName) { ColumnSet = new ColumnSet(UserSettings.Language), TopCount = 1 };
        query.Criteria.AddCondition(UserSettings.UserId, ConditionOperator.Equal, user);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault()?.Number(UserSettings.Language) is > 0 and var language ? language : 1033;
    }

    private static Dictionary<Guid, Lineage> Lineages(IOrganizationService service, Expression expression, MetadataSchema schema)
    {
        var lineages = new Dictionary<Guid, Lineage>();
        foreach (var asked in expression.Hierarchies)
        {
            var row = asked.Row;
            var tables = ReferenceTargets.Of(asked.Subject, expression.CustomerTable, schema).Where(schema.HasHierarchy).ToList();
            if (tables.Count == 0)
                throw new Refusal($"{asked.Place}.op: '{asked.Subject.Key}' points to no table with a hierarchy. Use 'eq' or 'in' with rows.");
            if (lineages.ContainsKey(row)) continue;
            lineages[row] = new Lineage(Rows(ConditionOperator.Above), Rows(ConditionOperator.Under));

            List<Guid> Rows(ConditionOperator direction) =>
                tables.SelectMany(table => Related(service, table, schema.PrimaryId(table), direction, row)).ToList();
        }

        return lineages;
    }

    private static List<Guid> Related(IOrganizationService service, string table, string id, ConditionOperator direction, Guid row)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(id) };
        query.Criteria.AddCondition(id, direction, row);
        return service.All(query).Select(found => found.Id).ToList();
    }
}
