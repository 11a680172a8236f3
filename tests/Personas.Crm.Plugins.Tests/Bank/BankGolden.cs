using System;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Bank;

/// <summary>Golden customers, and what is expected of them.</summary>
internal static class BankGolden
{
    public static Guid Golden(this TestBank bank, string name, string? facts = null, Guid? customer = null, DateTime? asOf = null) =>
        bank.Service.Create(new Entity(GoldenCustomer.LogicalName)
        {
            [GoldenCustomer.Name] = name,
            [GoldenCustomer.Facts] = facts,
            [GoldenCustomer.CustomerId] = customer is { } id ? new EntityReference(Contact.LogicalName, id) : null,
            [GoldenCustomer.AsOf] = asOf,
        });

    public static Guid Expect(this TestBank bank, Guid golden, Guid segment, bool isMember) =>
        bank.Service.Create(new Entity(GoldenExpectation.LogicalName)
        {
            [GoldenExpectation.GoldenCustomerId] = new EntityReference(GoldenCustomer.LogicalName, golden),
            [GoldenExpectation.Subject] = new OptionSetValue((int)ExpectationSubject.SegmentMembership),
            [GoldenExpectation.SegmentId] = new EntityReference(Tables.Segment.LogicalName, segment),
            [GoldenExpectation.ExpectedMember] = isMember,
        });
}
