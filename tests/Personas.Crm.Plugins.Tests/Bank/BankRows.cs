using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Bank;

/// <summary>Rows beside the customers, and refreshes.</summary>
internal static class BankRows
{
    /// <summary>A travel expense of an hour ago, unless said otherwise.</summary>
    public static Guid Transaction(this TestBank bank, Guid customer, decimal amount, int daysAgo = 0,
        TransactionCategory category = TransactionCategory.Travel) =>
        bank.Service.Create(new Entity(Tables.Transaction.LogicalName)
        {
            [Tables.Transaction.Name] = "Expense",
            [Tables.Transaction.CustomerId] = new EntityReference(Contact.LogicalName, customer),
            [Tables.Transaction.Amount] = new Money(amount),
            [Tables.Transaction.Date] = bank.Clock.Now.AddDays(-daysAgo).AddHours(-1),
            [Tables.Transaction.Category] = new OptionSetValue((int)category),
        });

    /// <summary>So many customers, ages from 18 on, one a year, every third without consent.</summary>
    public static List<Guid> Customers(this TestBank bank, int count) => [.. Enumerable.Range(0, count).Select(i => bank.Customer(
        ("lastname", $"Customer {i}"),
        ("birthdate", bank.Clock.Now.Date.AddYears(-18 - (i % 70)).AddDays(-(i % 300))),
        (Contact.MarketingConsent, i % 3 != 0)))];

    /// <summary>The ids of a table's rows in the order of the database.</summary>
    public static List<Guid> Ordered(this TestBank bank, string table)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(false) };
        query.AddOrder(table + "id", OrderType.Ascending);
        return [.. bank.Service.RetrieveMultiple(query).Entities.Select(row => row.Id)];
    }

    /// <summary>Refreshes until nothing is left.</summary>
    public static void Refresh(this TestBank bank, string scope, string? segment = null)
    {
        string? continuation;
        Guid? run = null;
        do
        {
            var slice = run is null
                ? bank.Call("pcrm_RefreshSegments", ("Scope", scope), ("SegmentKey", segment))
                : bank.Call("pcrm_RefreshSegments", ("RunId", run));
            run = (Guid)slice["RunId"];
            continuation = (string?)slice["Continuation"];
        }
        while (!string.IsNullOrEmpty(continuation));
    }

    /// <summary>Whether a rule holds for the customer now.</summary>
    public static bool Holds(this TestBank bank, Guid customer, string expression) =>
        (bool)bank.Call("pcrm_ExplainMembership", ("CustomerId", customer), ("Expression", expression))["IsMember"];
}
