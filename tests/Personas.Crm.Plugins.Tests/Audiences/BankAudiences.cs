using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Audiences;

/// <summary>Audiences of tests, and the facts by which they ask for memberships.</summary>
internal static class BankAudiences
{
    public const string Consenting = """{"version":1,"fact":"marketing_consent","op":"eq","value":true}""";
    public const string Aged = """{"version":1,"fact":"age","op":"ge","value":40}""";

    /// <summary>Two published segments with members, and facts for them: who consents, and who is 40 or older.</summary>
    public static TestBank WithSegments(this TestBank bank)
    {
        bank.WithFacts();
        bank.Segment("consenting", Consenting);
        bank.Segment("aged", Aged);
        bank.Fact("in_consenting", FactType.Boolean, """{"segment":"consenting"}""", FactKind.Membership);
        bank.Fact("in_aged", FactType.Boolean, """{"segment":"aged"}""", FactKind.Membership);
        return bank;
    }

    public static Guid Audience(this TestBank bank, string key, string? expression, AudienceStatus status = AudienceStatus.Published,
        CustomerTable table = CustomerTable.Contact) =>
        bank.Service.Create(new Entity(Tables.Audience.LogicalName)
        {
            [Tables.Audience.Key] = key,
            [Tables.Audience.Name] = key,
            [Tables.Audience.CustomerTable] = new OptionSetValue((int)table),
            [Tables.Audience.Expression] = expression,
            [Tables.Audience.StatusCode] = new OptionSetValue((int)status),
        });

    /// <summary>A fact that asks who is in an audience.</summary>
    public static void AudienceFact(this TestBank bank, string key, string audience) =>
        bank.Fact(key, FactType.Boolean, $$"""{"audience":"{{audience}}"}""", FactKind.Membership);

    public static void Always(this TestBank bank, Guid audience, params Guid[] customers) => bank.Relate(audience, "pcrm_audience_includecontact", customers);

    public static void Never(this TestBank bank, Guid audience, params Guid[] customers) => bank.Relate(audience, "pcrm_audience_excludecontact", customers);

    /// <summary>Everybody in an audience, asked for by pages.</summary>
    public static List<Guid> Members(this TestBank bank, string audience, int pageSize = 1000)
    {
        var members = new List<Guid>();
        var continuation = "";
        do
        {
            var page = bank.Call("pcrm_GetAudienceMembers", ("AudienceKey", audience), ("PageSize", pageSize), ("Continuation", continuation));
            var customers = JArray.Parse((string)page["Customers"]).Select(id => Guid.Parse((string)id!)).ToList();
            Assert.IsLessThanOrEqualTo(pageSize, customers.Count);
            members.AddRange(customers);
            continuation = (string)page["Continuation"];
        }
        while (continuation.Length > 0);
        return members;
    }

    /// <summary>Every consenting customer by the rows themselves, and every customer of 40 or more.</summary>
    public static (HashSet<Guid> Consenting, HashSet<Guid> Aged, HashSet<Guid> All) Counted(this TestBank bank)
    {
        var rows = bank.All(Contact.LogicalName, "birthdate", Contact.MarketingConsent);
        return (rows.Where(row => row.GetAttributeValue<bool>(Contact.MarketingConsent)).Select(row => row.Id).ToHashSet(),
            rows.Where(row => row.GetAttributeValue<DateTime>("birthdate") <= bank.Clock.Now.Date.AddYears(-40)).Select(row => row.Id).ToHashSet(),
            rows.Select(row => row.Id).ToHashSet());
    }

    /// <summary>Puts customers on a list of the audience.</summary>
    public static void Relate(this TestBank bank, Guid audience, string relationship, Guid[] customers, string table = Contact.LogicalName) =>
        bank.Service.Associate(Tables.Audience.LogicalName, audience, new Relationship(relationship),
            [.. customers.Select(customer => new EntityReference(table, customer))]);
}
