using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dataverse.Sandbox.Demo;
using Dataverse.Sandbox.Platform;
using Dataverse.Sandbox.WebApi.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Mono;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Security;

/// <summary>
/// The packaged product on the sample data, with the people of the demo: a head office and two branches, whose advisers own the customers of the north
/// and of the south with all that is known of them. Everybody does here what their role is for: the steward publishes, the product manager submits, the
/// approver approves, both advisers make a quote.
/// </summary>
internal sealed class Branches : IDisposable
{
    private static readonly string[] North = ["Bergen", "Dublin", "Turku"];
    private static readonly string[] South = ["Graz", "Porto"];

    private readonly TestBank _bank = TestBank.Open();

    public Branches()
    {
        MigrationData.Load(_bank.Organization, Path.Combine(Built.Data, "sample", "data.xml"));
        var people = new Hiring(_bank.Service, Path.Combine(Built.Data, "people", "people.json")).Hire()
            .ToDictionary(person => person.Key, person => person.Id);
        People = new Dictionary<string, Guid>
        {
            ["admin"] = _bank.Organization.AdminUserId, ["steward"] = people["ines"], ["reader"] = people["rafael"], ["manager"] = people["maja"],
            ["approver"] = people["otto"], ["north"] = people["nora"], ["south"] = people["samir"],
            ["opener"] = Hire("opener", WellKnown.AppOpener), ["nobody"] = Hire("nobody"),
        };
        Give(North, People["north"]);
        Give(South, People["south"]);
        Publish();
        Approve();
        Quotes = new[] { "north", "south" }.ToDictionary(person => person, Quoted);
        Web = new DataService(_bank.Organization);
    }

    /// <summary>The people by what they are here.</summary>
    public IReadOnlyDictionary<string, Guid> People { get; }

    /// <summary>A quote that each adviser has made.</summary>
    public IReadOnlyDictionary<string, Guid> Quotes { get; }

    /// <summary>The version of a product that was submitted and approved.</summary>
    public Guid Version { get; private set; }

    /// <summary>The Web API of this organisation.</summary>
    public DataService Web { get; }

    public TestBank Bank => _bank;

    public IOrganizationService As(string person) => _bank.Organization.ServiceFor(People[person]);

    /// <summary>All rows of a table.</summary>
    public HashSet<Guid> All(string table) => Ids(new QueryExpression(table));

    /// <summary>The rows of a table that a person owns.</summary>
    public HashSet<Guid> Of(string table, string person)
    {
        if (_bank.Organization.Catalog[table].Find("ownerid") is null) return [];
        var query = new QueryExpression(table);
        query.Criteria.AddCondition("ownerid", ConditionOperator.Equal, People[person]);
        return Ids(query);
    }

    /// <summary>A customer of a branch.</summary>
    public Guid Customer(string person) => Of(Contact.LogicalName, person).Order().First();

    public void Dispose() => _bank.Dispose();

    private HashSet<Guid> Ids(QueryExpression query)
    {
        query.ColumnSet = new ColumnSet(false);
        return [.. _bank.All(query).Select(row => row.Id)];
    }

    private Guid Hire(string name, params Guid[] roles)
    {
        var user = _bank.Service.Create(new Entity("systemuser")
            { ["lastname"] = name, ["domainname"] = name, ["businessunitid"] = new EntityReference("businessunit", WellKnown.BusinessUnit) });
        foreach (var role in roles)
            _bank.Service.Associate("systemuser", user, new Relationship("systemuserroles_association"), [new EntityReference("role", role)]);
        return user;
    }

    private void Give(string[] cities, Guid adviser)
    {
        var contacts = new QueryExpression(Contact.LogicalName);
        contacts.Criteria.AddCondition("address1_city", ConditionOperator.In, [.. cities]);
        Assign(contacts, adviser);
        foreach (var table in new[] { Holding.LogicalName, Transaction.LogicalName, Interaction.LogicalName })
        {
            var rows = new QueryExpression(table);
            rows.AddLink(Contact.LogicalName, "pcrm_customerid", "contactid").LinkCriteria.AddCondition("ownerid", ConditionOperator.Equal, adviser);
            Assign(rows, adviser);
        }
    }

    private void Assign(QueryExpression query, Guid owner)
    {
        foreach (var row in _bank.All(query))
            _bank.Service.Update(new Entity(query.EntityName, row.Id) { ["ownerid"] = new EntityReference("systemuser", owner) });
    }

    private void Publish()
    {
        foreach (var key in new[] { "minimum-eligibility", "low-risk-30-45" }) As("steward").Call("pcrm_PublishSegment", ("SegmentKey", key));
        As("steward").Create(new Entity(Audience.LogicalName)
        {
            [Audience.Key] = "low-risk", [Audience.Name] = "Low risk", [Audience.CustomerTable] = new OptionSetValue((int)CustomerTable.Contact),
            [Audience.Expression] = """{"version":1,"all":[{"fact":"risk_class","op":"eq","value":497100000}]}""",
            [Audience.StatusCode] = new OptionSetValue((int)AudienceStatus.Published),
        });
        As("steward").Create(new Entity(GoldenCustomer.LogicalName)
        {
            [GoldenCustomer.Name] = "Golden",
            [GoldenCustomer.CustomerId] = new EntityReference(Contact.LogicalName, Customer("south")),
        });
        _bank.RunQueue();
    }

    private void Approve()
    {
        var version = Version = Row(ProductVersion.LogicalName, ProductVersion.Name, "SOLID-LOAN v1");
        var manager = As("manager");
        manager.Update(new Entity(ProductVersion.LogicalName, version) { [ProductVersion.EffectiveFrom] = null });
        Move(manager, version, ProductVersionStatus.InApproval);
        manager.Call("pcrm_CheckProductVersion", ("VersionId", version), ("Save", true));
        Move(As("approver"), version, ProductVersionStatus.Approved);
        _bank.RunQueue();
    }

    private static void Move(IOrganizationService service, Guid version, ProductVersionStatus status) =>
        service.Update(new Entity(ProductVersion.LogicalName, version) { [ProductVersion.StatusCode] = new OptionSetValue((int)status) });

    // The first of the branch's customers whom the product is offered to.
    private Guid Quoted(string person)
    {
        var service = As(person);
        var customer = Of(Contact.LogicalName, person).Order().First(id => (bool)Ask(id, save: false)["IsOffered"]);
        return (Guid)Ask(customer, save: true)["QuoteId"];

        ParameterCollection Ask(Guid id, bool save) => service.Call("pcrm_Quote", ("CustomerId", id), ("ProductCode", "SOLID-LOAN"), ("Amount", 8000m),
            ("Term", 36), ("Save", save));
    }

    private Guid Row(string table, string column, string value)
    {
        var query = new QueryExpression(table);
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return _bank.Service.RetrieveMultiple(query).Entities.Single().Id;
    }
}
