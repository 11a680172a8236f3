using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Security;

/// <summary>The custom APIs as doors: whose customers they count, and whom they explain.</summary>
internal static class ApiDoors
{
    private const string LowRisk = """{"version":1,"all":[{"fact":"risk_class","op":"eq","value":497100000}]}""";
    private const int Low = 497100000;

    public static IReadOnlyDictionary<string, Func<Branches, string, string>> All { get; } = new Dictionary<string, Func<Branches, string, string>>
    {
        ["pcrm_EstimateSegment"] = (world, person) => Counted(world, person, service =>
        {
            var estimate = service.Call("pcrm_EstimateSegment", ("SegmentKey", "low-risk-30-45"));
            Assert.HasCount(Math.Min(10, (int)estimate["Count"]), JArray.Parse((string)estimate["Sample"]), "the sample is of those counted");
            return (int)estimate["Total"];
        }),
        ["pcrm_EstimateExpression"] = (world, person) => OfLowRisk(world, person, service =>
            (int)service.Call("pcrm_EstimateSegment", ("Expression", LowRisk), ("CustomerTable", "contact"))["Count"]),
        ["pcrm_PreviewSegmentChange"] = (world, person) => Counted(world, person, service =>
            (int)service.Call("pcrm_PreviewSegmentChange", ("SegmentKey", "low-risk-30-45"), ("Expression", LowRisk))["Total"]),
        ["pcrm_GetAudienceMembers"] = (world, person) => OfLowRisk(world, person, service =>
            JArray.Parse((string)service.Call("pcrm_GetAudienceMembers", ("AudienceKey", "low-risk"))["Customers"]).Count),
        ["pcrm_CompareAudiences"] = (world, person) => Counted(world, person, service =>
            (int)service.Call("pcrm_CompareAudiences", ("Keys", """["audience:low-risk","segment:low-risk-30-45"]"""))["Total"]),
        ["pcrm_ExplainMembership"] = (world, person) => OfCustomers(world, person, (service, id) =>
            service.Call("pcrm_ExplainMembership", ("CustomerId", id), ("SegmentKey", "low-risk-30-45"))),
        ["pcrm_WhatIf"] = (world, person) => OfCustomers(world, person, (service, id) =>
            service.Call("pcrm_WhatIf", ("CustomerId", id), ("Overrides", """{"facts":{"risk_class":497100000}}"""))),
        ["pcrm_EvaluateCustomer"] = (world, person) => OfCustomers(world, person, (service, id) => service.Call("pcrm_EvaluateCustomer", ("CustomerId", id))),
        ["pcrm_MembershipAsOf"] = (world, person) => OfCustomers(world, person, (service, id) =>
            service.Call("pcrm_MembershipAsOf", ("CustomerId", id), ("AsOf", world.Bank.Clock.Now))),
        ["pcrm_Quote"] = (world, person) => OfCustomers(world, person, (service, id) =>
            service.Call("pcrm_Quote", ("CustomerId", id), ("ProductCode", "SOLID-LOAN"), ("Amount", 8000m), ("Term", 36))),
        ["pcrm_FindOffers"] = (world, person) => OfCustomers(world, person, (service, id) =>
            service.Call("pcrm_FindOffers", ("CustomerId", id), ("Amount", 8000m), ("Term", 36))),
        ["pcrm_ReplayQuote"] = (world, person) => OfQuotes(world, person, (service, id) => service.Call("pcrm_ReplayQuote", ("QuoteId", id))),
        ["pcrm_AnswerQuote"] = (world, person) => OfQuotes(world, person, (service, id) =>
            service.Call("pcrm_AnswerQuote", ("QuoteId", id), ("Answer", "decline"))),
        ["pcrm_PublishSegment"] = (world, person) => Done(world, person, service => service.Call("pcrm_PublishSegment", ("SegmentKey", "low-risk-30-45"))),
        ["pcrm_RefreshSegments"] = (world, person) => Done(world, person, service => service.Call("pcrm_RefreshSegments", ("TimeBudgetSeconds", 1))),
        ["pcrm_RefreshAudience"] = (world, person) => Done(world, person, service => service.Call("pcrm_RefreshAudience", ("AudienceKey", "low-risk"))),
        ["pcrm_GetWhereUsed"] = (world, person) => Done(world, person, service =>
            service.Call("pcrm_GetWhereUsed", ("Kind", "segment"), ("Key", "low-risk-30-45"))),
        ["pcrm_RunGoldenCustomers"] = (world, person) => Done(world, person, service => service.Call("pcrm_RunGoldenCustomers")),
        ["pcrm_CheckProductVersion"] = (world, person) => Counted(world, person, service =>
            (int)JObject.Parse((string)service.Call("pcrm_CheckProductVersion", ("VersionId", world.Version), ("Impact", true))["Impact"])["total"]!),
        ["pcrm_ReportFairValue"] = (world, person) => Counted(world, person, service =>
            (int)service.Call("pcrm_ReportFairValue", ("VersionId", world.Version), ("Amount", 8000m), ("Term", 36), ("By", """["risk_class"]"""))["Total"]),
    };

    private static string Counted(Branches world, string person, Func<IOrganizationService, int> count) => Outcome.Try(() =>
        Outcome.OfCount(count(world.As(person)), world.All("contact").Count, world.Of("contact", person).Count));

    private static string OfLowRisk(Branches world, string person, Func<IOrganizationService, int> count) => Outcome.Try(() =>
    {
        var low = world.Bank.All("contact", Contact.RiskClass).Where(row => row.GetAttributeValue<OptionSetValue>(Contact.RiskClass)?.Value == Low)
            .Select(row => row.Id).ToHashSet();
        return Outcome.OfCount(count(world.As(person)), low.Count, low.Intersect(world.Of("contact", person)).Count());
    });

    private static string OfCustomers(Branches world, string person, Action<IOrganizationService, Guid> ask) =>
        OfTwo(world, person, world.Customer(person == "south" ? "south" : "north"), world.Customer(person == "south" ? "north" : "south"), ask);

    private static string OfQuotes(Branches world, string person, Action<IOrganizationService, Guid> ask) =>
        OfTwo(world, person, world.Quotes[person == "south" ? "south" : "north"], world.Quotes[person == "south" ? "north" : "south"], ask);

    private static string OfTwo(Branches world, string person, Guid own, Guid others, Action<IOrganizationService, Guid> ask) =>
        Outcome.OfTwo(Done(world, person, service => ask(service, own)), Done(world, person, service => ask(service, others)));

    private static string Done(Branches world, string person, Action<IOrganizationService> act)
    {
        try
        {
            return Outcome.Try(() =>
            {
                world.Bank.Organization.InTransaction(service =>
                {
                    act(service);
                    throw new OperationCanceledException();
                }, world.People[person]);
                return "";
            });
        }
        catch (OperationCanceledException)
        {
            return Outcome.All;
        }
    }
}
