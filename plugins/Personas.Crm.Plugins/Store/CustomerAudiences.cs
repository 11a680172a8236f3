using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Domain.Audiences;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Pipeline;

namespace Personas.Crm.Plugins.Store;

/// <summary>
/// The audiences that somebody asks for, made ready for one customer: two requests, one for the audiences with the customer's place on their lists, one
/// for the facts. Rules and lists are read without regard to the caller: who is in an audience does not depend on who asks.
/// </summary>
internal sealed class CustomerAudiences
{
    private const string Always = "always";
    private const string Never = "never";

    private readonly DatedAudiences _audiences;
    private readonly EntityReference _customer;
    private readonly IReadOnlyList<string> _asked;

    private CustomerAudiences(DatedAudiences audiences, EntityReference customer, IReadOnlyList<string> asked)
    {
        _audiences = audiences;
        _customer = customer;
        _asked = asked;
    }

    /// <summary>What must be loaded of the customer.</summary>
    public Needs Needs => _audiences.Rules.Rules.Needs;

    /// <summary>Makes audiences ready; null when none is asked for.</summary>
    /// <param name="turn">The call.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="asked">Their keys, as <see cref="AudienceKey"/> writes them. Nobody is in one that is not there any more.</param>
    /// <param name="moment">The moment at which they are evaluated.</param>
    public static CustomerAudiences? Of(Turn turn, EntityReference customer, IReadOnlyCollection<string> asked, Moment moment)
    {
        if (asked.Count == 0) return null;
        var rows = turn.Elevated(Elevation.Lists).All(Query(customer)).ToList();
        var audiences = rows.Select(StoredAudience.Of).Where(audience => audience.CustomerTable == customer.LogicalName).ToList();
        var lists = rows.ToDictionary(row => row.Id, row => new StaticList(On(row, Always, customer), On(row, Never, customer)));
        var service = turn.Elevated(Elevation.Rules);
        var segments = audiences.SelectMany(audience => audience.DependsOn?.Segments ?? []).Where(key => !AudienceKey.Is(key))
            .Distinct(StringComparer.OrdinalIgnoreCase);
        var rules = AudienceRules.Compile(
            FactStore.All(service), customer.LogicalName, audiences.Select(audience => audience.ToText()), segments, MetadataSchema.Customers,
            Currencies.Of(service));
        foreach (var key in asked.Select(AudienceKey.Without))
            if (rules.ProblemsOf(key) is { Count: > 0 } problems) throw Refusal.For($"Audience '{key}'", "cannot be evaluated", problems);
        var living = asked.Where(key => audiences.Exists(audience => string.Equals(AudienceKey.Of(audience.Key), key, StringComparison.OrdinalIgnoreCase)));
        return new CustomerAudiences(rules.At(moment, audience => lists[audience.Id]), customer, living.ToList());
    }

    /// <summary>Those of the asked audiences that the customer is in.</summary>
    /// <param name="customer">The customer, loaded.</param>
    /// <param name="loaded">What the customer was loaded for.</param>
    /// <param name="segments">The keys of the segments that the customer is in.</param>
    public IEnumerable<string> In(LoadedCustomer customer, Needs loaded, IReadOnlyCollection<string> segments)
    {
        var data = new CustomerData(Needs);
        customer.Fill(data, loaded);
        var verdicts = _audiences.Evaluate(_customer.Id, data, segments);
        return _asked.Where(verdicts.Holds);
    }

    private static QueryExpression Query(EntityReference customer)
    {
        var isContact = customer.LogicalName == Tables.Contact.LogicalName;
        var query = AudienceStore.Query();
        query.Criteria.AddCondition(Tables.Audience.StatusCode, ConditionOperator.NotEqual, (int)AudienceStatus.Retired);
        AddList(query, isContact ? Tables.Relationships.AudienceIncludecontact : Tables.Relationships.AudienceIncludeaccount, Always, customer);
        AddList(query, isContact ? Tables.Relationships.AudienceExcludecontact : Tables.Relationships.AudienceExcludeaccount, Never, customer);
        return query;
    }

    private static void AddList(QueryExpression query, string pairs, string alias, EntityReference customer)
    {
        var list = query.AddLink(pairs, Tables.Audience.AudienceId, Tables.Audience.AudienceId, JoinOperator.LeftOuter);
        list.EntityAlias = alias;
        list.Columns = new ColumnSet(customer.LogicalName + "id");
        list.LinkCriteria.AddCondition(customer.LogicalName + "id", ConditionOperator.Equal, customer.Id);
    }

    private static HashSet<Guid> On(Entity row, string alias, EntityReference customer) =>
        row.Contains($"{alias}.{customer.LogicalName}id") ? [customer.Id] : [];
}
