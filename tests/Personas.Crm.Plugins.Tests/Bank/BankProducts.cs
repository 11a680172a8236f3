using System;
using System.Linq;
using Dataverse.Sandbox.Platform;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Bank;

/// <summary>Products, drafts of versions, and their parts; as valid as they can be made with few words.</summary>
internal static class BankProducts
{
    /// <summary>A product in euros.</summary>
    public static Guid Product(this TestBank bank, string code = "LOAN", ProductFamily family = ProductFamily.PersonalLoan) =>
        bank.Service.Create(new Entity(Tables.Product.LogicalName)
        {
            [Tables.Product.Name] = code,
            [Tables.Product.Code] = code,
            [Tables.Product.Family] = new OptionSetValue((int)family),
            [Tables.Product.CurrencyId] = bank.Euro(),
        });

    /// <summary>A draft that may be in force from the first of January of this year on: 1,000 to 50,000 over 6 to 84 months.</summary>
    public static Guid Version(this TestBank bank, Guid product, params (string Key, object? Value)[] columns)
    {
        var row = new Entity(ProductVersion.LogicalName)
        {
            [ProductVersion.ProductId] = new EntityReference(Tables.Product.LogicalName, product),
            [ProductVersion.EffectiveFrom] = new DateTime(bank.Clock.Now.Year, 1, 1),
            [ProductVersion.AmountMin] = new Money(1000),
            [ProductVersion.AmountMax] = new Money(50_000),
            [ProductVersion.TermMin] = 6,
            [ProductVersion.TermMax] = 84,
        };
        foreach (var column in columns) row[column.Key] = column.Value;
        return bank.Service.Create(row);
    }

    /// <summary>A fixed rate for everybody, unless a column says otherwise.</summary>
    public static Guid Price(this TestBank bank, Guid version, decimal rate, int priority = 10, params (string Key, object? Value)[] columns) =>
        bank.Part(PriceItem.LogicalName, version,
            [(PriceItem.Priority, priority), (PriceItem.RateType, new OptionSetValue((int)RateType.Fixed)), (PriceItem.Rate, rate), .. columns]);

    /// <summary>A part of a version, called after its table.</summary>
    public static Guid Part(this TestBank bank, string table, Guid version, params (string Key, object? Value)[] columns)
    {
        var row = new Entity(table)
        {
            [PriceItem.Name] = table,
            [PriceItem.VersionId] = new EntityReference(ProductVersion.LogicalName, version),
        };
        foreach (var column in columns) row[column.Key] = column.Value;
        return bank.Service.Create(row);
    }

    /// <summary>The currency of the organisation.</summary>
    public static EntityReference Euro(this TestBank bank)
    {
        var query = new QueryExpression("transactioncurrency");
        query.Criteria.AddCondition("isocurrencycode", ConditionOperator.Equal, "EUR");
        return bank.Service.RetrieveMultiple(query).Entities.Single().ToEntityReference();
    }

    /// <summary>A further user, with the rights of the administrator.</summary>
    public static Guid User(this TestBank bank, string name)
    {
        var admin = bank.Service.Retrieve("systemuser", bank.Organization.AdminUserId, new ColumnSet("businessunitid"));
        var user = bank.Service.Create(new Entity("systemuser")
        {
            ["lastname"] = name, ["domainname"] = name, ["businessunitid"] = admin["businessunitid"],
        });
        bank.Service.Associate("systemuser", user, new Relationship("systemuserroles_association"),
            [new EntityReference("role", WellKnown.SystemAdministrator)]);
        return user;
    }

    /// <summary>Puts a version into another state.</summary>
    public static void Move(this TestBank bank, Guid version, ProductVersionStatus status, Guid? user = null) =>
        bank.Organization.ServiceFor(user).Update(new Entity(ProductVersion.LogicalName, version)
        {
            [ProductVersion.StatusCode] = new OptionSetValue((int)status),
        });

    /// <summary>Submits a version and checks it, so that it can be approved if the check finds no error.</summary>
    public static void Submit(this TestBank bank, Guid version)
    {
        bank.Move(version, ProductVersionStatus.InApproval);
        bank.Call("pcrm_CheckProductVersion", ("VersionId", version), ("Save", true));
    }

    /// <summary>Approves a version as somebody.</summary>
    public static void Approve(this TestBank bank, Guid version, Guid user) => bank.Move(version, ProductVersionStatus.Approved, user);

    /// <summary>A version with one price for everybody, approved; from today on unless a day says otherwise.</summary>
    public static Guid Approved(this TestBank bank, Guid product, DateTime? from = null)
    {
        var version = bank.Version(product, (ProductVersion.EffectiveFrom, from));
        bank.Price(version, 6m);
        bank.Approve(version);
        return version;
    }

    /// <summary>Submits a version, and approves it as somebody who had no part in it.</summary>
    public static void Approve(this TestBank bank, Guid version)
    {
        bank.Submit(version);
        bank.Approve(version, bank.User("Approver"));
    }
}
