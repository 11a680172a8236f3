using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Store;

/// <summary>
/// The one row per customer that says when time alone could change a membership. Writing it first makes it the customer's lock: until
/// the transaction ends, nobody else decides about that customer.
/// </summary>
internal sealed class DueStore(IOrganizationService service, DateTime utcNow)
{
    private const int AtOnce = 1000;

    /// <summary>Waits until nobody else decides about the customer, and keeps others waiting until the transaction ends.</summary>
    /// <returns>The row.</returns>
    public Guid Lock(EntityReference customer, Cause cause) => Write(Row(customer, cause));

    /// <summary>The same, and says in one go when to look again (null for never) and which rules said so.</summary>
    public Guid Lock(EntityReference customer, Cause cause, DateTime? dueOn, string rulesHash)
    {
        var row = Row(customer, cause);
        row[EvaluationDue.DueOn] = dueOn;
        row[EvaluationDue.RuleSetHash] = rulesHash;
        return Write(row);
    }

    /// <summary>
    /// The same for a membership that somebody else decided: nothing is evaluated. With <paramref name="dueOn"/> the next run over due customers does.
    /// </summary>
    public void Hold(EntityReference customer, Cause cause, DateTime? dueOn)
    {
        var row = Unevaluated(customer, cause);
        if (dueOn is not null) row[EvaluationDue.DueOn] = dueOn;
        Write(row);
    }

    /// <summary>Makes customers due, a thousand a request: the next run over due customers looks at them. Nothing is evaluated.</summary>
    public void MakeDue(IReadOnlyList<EntityReference> customers, Cause cause)
    {
        for (var done = 0; done < customers.Count; done += AtOnce)
        {
            var rows = customers.Skip(done).Take(AtOnce).Select(customer => Due(customer, cause)).ToList();
            service.Execute(new UpsertMultipleRequest { Targets = new EntityCollection(rows) { EntityName = EvaluationDue.LogicalName } });
        }
    }

    /// <summary>Sets when the customer must be looked at again, null for never, and which rules say so.</summary>
    public void Set(Guid row, DateTime? dueOn, string rulesHash) => service.Update(new Entity(EvaluationDue.LogicalName, row)
    {
        [EvaluationDue.DueOn] = dueOn,
        [EvaluationDue.RuleSetHash] = rulesHash,
    });

    /// <summary>Customers that are due, the longest waiting first.</summary>
    public IReadOnlyList<EntityReference> Waiting(int count)
    {
        var query = new QueryExpression(EvaluationDue.LogicalName) { ColumnSet = new ColumnSet(EvaluationDue.CustomerId), TopCount = count };
        query.Criteria.AddCondition(EvaluationDue.DueOn, ConditionOperator.LessEqual, utcNow);
        query.AddOrder(EvaluationDue.DueOn, OrderType.Ascending);
        return service.RetrieveMultiple(query).Entities.Select(row => row.Reference(EvaluationDue.CustomerId)!).ToList();
    }

    private Entity Due(EntityReference customer, Cause cause)
    {
        var row = Unevaluated(customer, cause);
        row[EvaluationDue.DueOn] = utcNow;
        return row;
    }

    private Entity Unevaluated(EntityReference customer, Cause cause)
    {
        var row = Row(customer, cause);
        row.Attributes.Remove(EvaluationDue.EvaluatedOn);
        return row;
    }

    private Entity Row(EntityReference customer, Cause cause) => new(EvaluationDue.LogicalName, EvaluationDue.CustomerId, customer)
    {
        [EvaluationDue.Name] = customer.LogicalName,
        [EvaluationDue.CustomerId] = customer,
        [EvaluationDue.Cause] = cause.Value(),
        [EvaluationDue.EvaluatedOn] = utcNow,
    };

    private Guid Write(Entity row) => ((UpsertResponse)service.Execute(new UpsertRequest { Target = row })).Target.Id;
}
