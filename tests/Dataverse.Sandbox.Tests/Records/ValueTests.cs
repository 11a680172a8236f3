using System;
using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Records.Writing;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Tests.Records;

[TestClass]
public sealed class ValueTests
{
    public static object[][] Refused =>
    [
        ["firstname", new string('x', 51), Faults.StringLengthTooLong, "maximum allowed length of '50'"],
        ["firstname", 5, Faults.InvalidArgument, "Incorrect attribute value type System.Int32 ('5'). Expected: String"],
        ["numberofchildren", "2", Faults.InvalidArgument, "Expected: Int32"],
        ["numberofchildren", -1, Faults.ValueOutOfRange, "outside the valid range"],
        ["gendercode", new OptionSetValue(77), Faults.OptionOutOfRange, "Accepted Values: 1,2"],
        ["gendercode", 1, Faults.InvalidArgument, "Expected: OptionSetValue"],
        ["birthdate", new DateTime(1700, 1, 1, 0, 0, 0, DateTimeKind.Utc), Faults.ValueOutOfRange, "1753-01-01"],
        ["annualincome", 5m, Faults.InvalidArgument, "Expected: Money"],
        ["parentcustomerid", new EntityReference("task", Guid.NewGuid()), Faults.InvalidArgument, "Expected: account or contact"],
        ["firstnam", "Ada", unchecked((int)0x80041103), "Did you mean 'firstname'?"],
    ];

    [TestMethod]
    [DynamicData(nameof(Refused))]
    public void A_value_that_does_not_fit_is_refused_with_column_and_expectation(string column, object value, int code, string why)
    {
        using var test = new TestOrganization(withPlugins: false);

        var fault = Faulted.By(() => test.Service.Create(new Entity("contact") { ["lastname"] = "Lovelace", [column] = value }));

        Assert.AreEqual(code, fault.ErrorCode, fault.Message);
        Assert.Contains(why, fault.Message);
        Assert.Contains(column, fault.Message);
    }

    [TestMethod]
    public void A_decimal_that_the_sandbox_cannot_keep_exactly_is_refused_by_name()
    {
        using var test = new TestOrganization(withPlugins: false);
        var column = new Column { LogicalName = "share", SchemaName = "Share", Type = ColumnType.Decimal, Precision = 10 };
        var table = test.Organization.Catalog["contact"];
        Assert.AreEqual(900_000_000m, ValueCheck.Checked(table, column, 900_000_000m));

        var fault = Faulted.By(() => ValueCheck.Checked(table, column, -1_000_000_000m));
        Assert.AreEqual(Faults.NotSupported, fault.ErrorCode);
        Assert.Contains("'contact.share': -1000000000", fault.Message);
    }

    [TestMethod]
    public void A_reference_to_a_row_that_is_not_there_is_refused()
    {
        using var test = new TestOrganization(withPlugins: false);

        var fault = Faulted.By(() => test.Service.Create(
            new Entity("contact") { ["lastname"] = "Lovelace", ["parentcustomerid"] = new EntityReference("account", Guid.NewGuid()) }));

        Assert.AreEqual(Faults.ObjectDoesNotExist, fault.ErrorCode);
    }

    [TestMethod]
    public void The_platform_fills_what_it_fills()
    {
        using var test = new TestOrganization(withPlugins: false);

        var id = test.Contact();

        var row = test.Service.Retrieve("contact", id, new ColumnSet(true));
        Assert.AreEqual("Ada Lovelace", row["fullname"]);
        Assert.AreEqual(test.Clock.GetUtcNow().UtcDateTime, row["createdon"]);
        Assert.AreEqual(test.Organization.AdminUserId, row.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.AreEqual(test.Organization.AdminUserId, row.GetAttributeValue<EntityReference>("owninguser").Id);
        Assert.AreEqual(0, row.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.AreEqual(1, row.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.IsFalse(row.GetAttributeValue<bool>("donotemail"));
    }

    [TestMethod]
    public void The_full_name_follows_a_change_of_one_part()
    {
        using var test = new TestOrganization(withPlugins: false);
        var id = test.Contact();

        test.Service.Update(new Entity("contact", id) { ["lastname"] = "King" });

        Assert.AreEqual("Ada King", test.Service.Retrieve("contact", id, new ColumnSet("fullname"))["fullname"]);
    }

    [TestMethod]
    public void An_amount_gets_currency_rate_and_base_amount()
    {
        using var test = new TestOrganization(withPlugins: false);
        var dollar = test.Service.Create(new Entity("transactioncurrency")
            { ["currencyname"] = "US Dollar", ["isocurrencycode"] = "USD", ["currencysymbol"] = "$", ["currencyprecision"] = 2, ["exchangerate"] = 1.25m });

        var euros = test.Service.Create(new Entity("account") { ["name"] = "a", ["revenue"] = new Money(10.005m) });
        var dollars = test.Service.Create(new Entity("account")
            { ["name"] = "b", ["revenue"] = new Money(10m), ["transactioncurrencyid"] = new EntityReference("transactioncurrency", dollar) });

        var inEuros = test.Service.Retrieve("account", euros, new ColumnSet("revenue", "revenue_base", "transactioncurrencyid"));
        Assert.AreEqual(10.01m, inEuros.GetAttributeValue<Money>("revenue").Value);
        Assert.AreEqual(10.01m, inEuros.GetAttributeValue<Money>("revenue_base").Value);
        Assert.IsTrue(inEuros.Contains("transactioncurrencyid"));
        Assert.AreEqual(8m, test.Service.Retrieve("account", dollars, new ColumnSet("revenue_base")).GetAttributeValue<Money>("revenue_base").Value);
    }

    [TestMethod]
    public void The_day_a_row_was_made_elsewhere_becomes_its_creation()
    {
        using var test = new TestOrganization(withPlugins: false);
        var then = new DateTime(2019, 3, 1, 8, 0, 0, DateTimeKind.Utc);

        var id = test.Service.Create(new Entity("contact") { ["lastname"] = "Lovelace", ["overriddencreatedon"] = then });

        Assert.AreEqual(then, test.Service.Retrieve("contact", id, new ColumnSet("createdon"))["createdon"]);
    }
}
