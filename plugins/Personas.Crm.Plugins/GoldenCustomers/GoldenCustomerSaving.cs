using System.Linq;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Expressions;
using Personas.Crm.Plugins.Images;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.GoldenCustomers;

/// <summary>A golden customer is about to be saved: it must be a real customer, or described by facts that exist, or both.</summary>
public sealed class GoldenCustomerSaving : EventPlugin
{
    private protected override void Happened(Turn turn)
    {
        var before = GoldenCustomerSavingPreImage.Of(turn.Context);
        var target = turn.Target;
        var title = $"Golden customer '{target.Text(GoldenCustomer.Name) ?? before?.Name}'";
        var customer = target.Contains(GoldenCustomer.CustomerId) ? target.Reference(GoldenCustomer.CustomerId) : before?.CustomerId;
        var facts = target.Contains(GoldenCustomer.Facts) ? target.Text(GoldenCustomer.Facts) : before?.Facts;
        if (customer is null && facts is null)
            throw new Refusal($"{title} is neither a real customer nor described by facts. "
                + $"Choose a customer, or write facts such as {{\"facts\":{{\"age\":24}}}}.");

        var table = customer?.LogicalName ?? StoredSegment.TableOf(
            target.Contains(GoldenCustomer.CustomerTable) ? target.Option<CustomerTable>(GoldenCustomer.CustomerTable) : before?.CustomerTable);
        target[GoldenCustomer.CustomerTable] = (table == Account.LogicalName ? CustomerTable.Account : CustomerTable.Contact).Value();
        if (facts is not null) RefuseUnknown(turn, title, facts, table);
    }

    private static void RefuseUnknown(Turn turn, string title, string facts, string table)
    {
        var schema = new MetadataSchema(turn.Elevated(Elevation.Metadata));
        var catalogue = new ExpressionCheck(FactStore.All(turn.Elevated(Elevation.Rules)), schema).Facts;
        var reading = FactOverrides.Read(facts, catalogue, schema, table);
        if (!reading.IsValid) throw Refusal.For(title, reading.Problems.Select(problem => problem with { Place = $"facts: {problem.Place}" }).ToList());
    }
}
