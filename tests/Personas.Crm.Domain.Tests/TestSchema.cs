using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Tests;

/// <summary>The tables that tests speak of: a small bank.</summary>
public sealed class TestSchema : ISchema
{
    /// <summary>Columns by table and name, with their types; a lookup's targets behind a colon.</summary>
    public static readonly IReadOnlyDictionary<string, string> Columns = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["contact.firstname"] = "Text",
        ["contact.emailaddress1"] = "Text",
        ["contact.mobilephone"] = "Text",
        ["contact.birthdate"] = "Date",
        ["contact.lastseen"] = "DateTime",
        ["contact.numberofchildren"] = "Integer",
        ["contact.score"] = "Decimal",
        ["contact.income"] = "Money",
        ["contact.balance"] = "Money",
        ["contact.consent"] = "Boolean",
        ["contact.deceased"] = "Boolean",
        ["contact.riskclass"] = "Choice",
        ["contact.gender"] = "Choice",
        ["contact.interests"] = "Choices",
        ["contact.ownerid"] = "Reference:systemuser",
        ["contact.parentcustomerid"] = "Reference:account,contact",
        ["account.accountid"] = "Reference",
        ["account.name"] = "Text",
        ["account.numberofemployees"] = "Integer",
        ["account.primarycontactid"] = "Reference:contact",
        ["payment.paymentid"] = "Reference",
        ["payment.customerid"] = "Reference:account,contact",
        ["payment.date"] = "DateTime",
        ["payment.valuedate"] = "Date",
        ["payment.amount"] = "Money",
        ["payment.category"] = "Choice",
        ["payment.merchant"] = "Text",
        ["payment.items"] = "Integer",
        ["payment.branchid"] = "Reference:branch",
        ["payment.clerkid"] = "Reference:systemuser",
        ["branch.name"] = "Text",
        ["pcrm_customerprofile.pcrm_customerid"] = "Reference:account,contact",
        ["pcrm_customerprofile.pcrm_scoredon"] = "DateTime",
        ["pcrm_customerprofile.pcrm_churn"] = "Decimal",
        ["pcrm_customerprofile.pcrm_clv12m"] = "Money",
        ["pcrm_customerprofile.pcrm_rfmsegment"] = "Text",
        ["systemuser.fullname"] = "Text",
        ["systemuser.parentsystemuserid"] = "Reference:systemuser",
        ["teammembership.teamid"] = "Reference:team",
        ["teammembership.systemuserid"] = "Reference:systemuser",
    };

    public static readonly IReadOnlyDictionary<int, string> Risk = new Dictionary<int, string> { [1] = "Low", [2] = "Medium", [3] = "High" };

    public IReadOnlyList<string> CustomerTables { get; } = ["contact", "account"];

    public bool HasTable(string table) => Columns.Keys.Any(column => column.StartsWith(table + ".", StringComparison.OrdinalIgnoreCase));

    public FactType? ColumnType(string table, string column) =>
        Columns.TryGetValue($"{table}.{column}", out var type) ? Enum.Parse<FactType>(type.Split(':')[0]) : null;

    public IReadOnlyList<string> Targets(string table, string column) =>
        Columns.TryGetValue($"{table}.{column}", out var type) && type.Contains(':') ? type.Split(':')[1].Split(',') : [];

    public IReadOnlyDictionary<int, string> Labels(string table, string column) => column == "riskclass" ? Risk : new Dictionary<int, string>();

    public string PrimaryId(string table) => table + "id";

    /// <summary>The small bank counts in euros; a thaler is a third of one.</summary>
    public ExchangeRates Rates { get; init; } = Worth(("EUR", 1m), ("USD", 1.25m), ("XTH", 3m), ("JPY", 160m));

    public static ExchangeRates Worth(params (string Code, decimal Rate)[] rates) => new(() => rates.ToDictionary(rate => rate.Code, rate => rate.Rate));
}
