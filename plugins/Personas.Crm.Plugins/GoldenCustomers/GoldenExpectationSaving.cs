using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Images;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.GoldenCustomers;

/// <summary>An expectation is about to be saved: it must say what it is about, in a way that can be checked. Puts it in words.</summary>
public sealed class GoldenExpectationSaving : EventPlugin
{
    private protected override void Happened(Turn turn)
    {
        var before = GoldenExpectationSavingPreImage.Of(turn.Context);
        var target = turn.Target;
        var subject = target.Contains(GoldenExpectation.Subject) ? target.Option<ExpectationSubject>(GoldenExpectation.Subject) : before?.Subject;
        if (subject is { } other and not ExpectationSubject.SegmentMembership)
            throw new Refusal($"Expectation: {other} cannot be checked yet. Expect a segment membership.");
        target[GoldenExpectation.Subject] = ExpectationSubject.SegmentMembership.Value();

        var customer = target.Contains(GoldenExpectation.GoldenCustomerId) ? target.Reference(GoldenExpectation.GoldenCustomerId) : before?.GoldenCustomerId;
        var segment = target.Contains(GoldenExpectation.SegmentId) ? target.Reference(GoldenExpectation.SegmentId) : before?.SegmentId;
        if (customer is null) throw new Refusal("Expectation: it belongs to no golden customer. Create it on one.");
        if (segment is null) throw new Refusal("Expectation: it names no segment. Choose the one that the customer must be in, or must not.");
        var found = Segment(turn, segment);
        RefuseOtherTable(turn, customer, found);
        if (!target.Contains(GoldenExpectation.ExpectedMember) && before is null) target[GoldenExpectation.ExpectedMember] = true;
        var isMember = target.Contains(GoldenExpectation.ExpectedMember)
            ? target.GetAttributeValue<bool>(GoldenExpectation.ExpectedMember)
            : before?.ExpectedMember ?? true;
        target[GoldenExpectation.Name] = $"{(isMember ? "In" : "Not in")} {found.Text(Tables.Segment.Name)}";
    }

    private static Entity Segment(Turn turn, EntityReference segment) =>
        turn.AsCaller.Retrieve(Tables.Segment.LogicalName, segment.Id, new ColumnSet(Tables.Segment.Name, Tables.Segment.Key, Tables.Segment.CustomerTable));

    private static void RefuseOtherTable(Turn turn, EntityReference customer, Entity segment)
    {
        var golden = turn.AsCaller.Retrieve(GoldenCustomer.LogicalName, customer.Id, new ColumnSet(GoldenCustomer.Name, GoldenCustomer.CustomerTable));
        var table = StoredSegment.TableOf(golden.Option<CustomerTable>(GoldenCustomer.CustomerTable));
        var needed = StoredSegment.TableOf(segment.Option<CustomerTable>(Tables.Segment.CustomerTable));
        if (table == needed) return;
        throw new Refusal($"Expectation: the segment '{segment.Text(Tables.Segment.Key)}' is about customers in '{needed}', and the golden customer "
            + $"'{golden.Text(GoldenCustomer.Name)}' is one in '{table}'. Choose a segment about '{table}'.");
    }
}
