using System;
using System.Linq;
using System.ServiceModel;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Products;

/// <summary>The life of a version, through the packaged solution: who may do what with it, and when.</summary>
[TestClass]
public sealed class VersionLifeTests
{
    [TestMethod]
    public void A_new_version_has_a_number_a_name_its_currency_and_its_author_whatever_was_written()
    {
        using var bank = TestBank.Open();
        var product = bank.Product();
        bank.Version(product);
        var second = Row(bank, bank.Version(product, (ProductVersion.Number, 7), (ProductVersion.Editors, ""), (ProductVersion.ContentHash, "forged")));

        Assert.AreEqual("LOAN v2", second[ProductVersion.Name]);
        Assert.AreEqual(2, second[ProductVersion.Number]);
        Assert.AreEqual(bank.Euro().Id, second.GetAttributeValue<EntityReference>(ProductVersion.TransactionCurrencyId).Id);
        Assert.AreEqual(bank.Organization.AdminUserId, second.GetAttributeValue<EntityReference>(ProductVersion.AuthorId).Id);
        Assert.IsFalse(second.Contains(ProductVersion.ContentHash));
    }

    [TestMethod]
    public void Only_a_draft_changes_and_so_do_its_parts()
    {
        using var bank = TestBank.Open();
        var version = bank.Version(bank.Product());
        var price = bank.Price(version, 6m);
        bank.Submit(version);

        foreach (var change in new Action[]
        {
            () => bank.Update(ProductVersion.LogicalName, version, ProductVersion.TermMax, 99),
            () => bank.Update(PriceItem.LogicalName, price, PriceItem.Rate, 5m),
            () => bank.Service.Delete(PriceItem.LogicalName, price),
            () => bank.Price(version, 4m),
            () => bank.Service.Delete(ProductVersion.LogicalName, version),
        })
            StringAssert.Contains(Refusal(change), "Return it to draft first.");

        bank.Move(version, ProductVersionStatus.Draft);
        bank.Update(PriceItem.LogicalName, price, PriceItem.Rate, 5m);
        bank.Service.Delete(ProductVersion.LogicalName, version);
    }

    [TestMethod]
    public void Whoever_changed_a_part_does_not_approve_the_version_and_somebody_else_does()
    {
        using var bank = TestBank.Open();
        var version = bank.Version(bank.Product(), (ProductVersion.EffectiveFrom, null));
        var price = bank.Price(version, 6m);
        var editor = bank.User("Editor");
        bank.Organization.ServiceFor(editor).Update(new Entity(PriceItem.LogicalName, price) { [PriceItem.Rate] = 5m });
        bank.Submit(version);

        foreach (var hand in new[] { bank.Organization.AdminUserId, editor })
            StringAssert.Contains(Refusal(() => bank.Approve(version, hand)), "Whoever made, changed or submitted a version does not approve it.");
        var approver = bank.User("Approver");
        bank.Approve(version, approver);

        var row = Row(bank, version);
        Assert.AreEqual((int)ProductVersionStatus.Current, row.GetAttributeValue<OptionSetValue>(ProductVersion.StatusCode).Value);
        Assert.AreEqual(approver, row.GetAttributeValue<EntityReference>(ProductVersion.ApproverId).Id);
        Assert.AreEqual(bank.Clock.Now.Date, row[ProductVersion.EffectiveFrom]);
    }

    [TestMethod]
    public void An_approved_version_becomes_current_on_its_day_and_the_one_before_is_superseded()
    {
        using var bank = TestBank.Open();
        var product = bank.Product();
        var first = bank.Approved(product);
        var begins = bank.Clock.Now.Date.AddDays(10);
        var second = bank.Approved(product, begins);
        Assert.AreEqual("1 Current, 2 Approved", Life(bank, product));
        StringAssert.Contains(Refusal(() => bank.Move(second, ProductVersionStatus.Current)), "by itself");

        bank.Clock.MoveTo(begins.AddDays(-1));
        Assert.AreEqual(0, bank.Call("pcrm_SwitchProductVersions")["Switched"]);
        bank.Clock.MoveTo(begins.AddHours(1));
        var switched = bank.Call("pcrm_SwitchProductVersions");

        Assert.AreEqual("1 of 1", $"{switched["Switched"]} of {switched["Ended"]}");
        Assert.AreEqual("1 Superseded, 2 Current", Life(bank, product));
        Assert.AreEqual(second, CurrentOf(bank, product));
        Assert.AreEqual(0, bank.Call("pcrm_SwitchProductVersions")["Switched"]);
        StringAssert.Contains(Refusal(() => bank.Service.Delete(ProductVersion.LogicalName, first)), "stays as the record");
    }

    [TestMethod]
    public void A_retired_version_was_offered_until_yesterday_and_nothing_comes_back()
    {
        using var bank = TestBank.Open();
        var product = bank.Product();
        bank.Approved(product);
        bank.Clock.MoveTo(bank.Clock.Now.AddDays(3));
        var second = bank.Approved(product);
        bank.Clock.MoveTo(bank.Clock.Now.AddDays(3));

        bank.Move(second, ProductVersionStatus.Retired);

        Assert.AreEqual("1 Superseded, 2 Retired", Life(bank, product));
        Assert.AreEqual(bank.Clock.Now.Date.AddDays(-1), Row(bank, second)[ProductVersion.EffectiveTo]);
        Assert.IsNull(CurrentOf(bank, product));
    }

    [TestMethod]
    public void Two_versions_do_not_begin_on_the_same_day()
    {
        using var bank = TestBank.Open();
        var product = bank.Product();
        var begins = bank.Clock.Now.Date.AddDays(10);
        bank.Approved(product, begins);

        var refused = Refusal(() => bank.Approved(product, begins));

        StringAssert.Contains(refused, "Version 1 is approved to begin on");
        Assert.AreEqual("1 Approved, 2 InApproval", Life(bank, product));
    }

    [TestMethod]
    public void Of_two_approvals_at_once_one_is_told_that_somebody_was_faster()
    {
        using var bank = TestBank.Open();
        var product = bank.Product();
        var version = bank.Version(product, (ProductVersion.EffectiveFrom, null));
        bank.Price(version, 6m);
        bank.Submit(version);
        var approvers = new[] { bank.User("First"), bank.User("Second") };

        var outcomes = Task.WhenAll(approvers.Select(approver => Task.Run(() => Outcome(() => bank.Approve(version, approver))))).GetAwaiter().GetResult();

        Assert.AreEqual(1, outcomes.Count(outcome => outcome is null), string.Join(" | ", outcomes));
        Assert.AreEqual("1 Current", Life(bank, product));
        var chosen = approvers[Array.IndexOf(outcomes, null)];
        Assert.AreEqual(chosen, Row(bank, version).GetAttributeValue<EntityReference>(ProductVersion.ApproverId).Id);
    }

    [TestMethod]
    public void A_change_while_a_version_is_submitted_is_either_in_what_was_submitted_or_refused()
    {
        using var bank = TestBank.Open();
        for (var run = 0; run < 10; run++)
        {
            var version = bank.Version(bank.Product($"P{run}"));
            var price = bank.Price(version, 6m);

            var change = Task.Run(() => Outcome(() => bank.Update(PriceItem.LogicalName, price, PriceItem.Rate, 5m)));
            bank.Submit(version);
            var refused = change.GetAwaiter().GetResult();

            var content = JObject.Parse((string)Row(bank, version)[ProductVersion.Content]);
            var stored = bank.Service.Retrieve(PriceItem.LogicalName, price, new ColumnSet(PriceItem.Rate)).GetAttributeValue<decimal>(PriceItem.Rate);
            Assert.AreEqual(refused is null ? 5m : 6m, stored, $"run {run}: {refused}");
            Assert.IsTrue(content.SelectTokens("$..rate").Any(rate => (decimal)rate == stored), $"run {run}");
        }
    }

    private static string Refusal(Action action) => Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(action).Message;

    private static string? Outcome(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return fault.Message;
        }
    }

    private static Entity Row(TestBank bank, Guid version) => bank.Service.Retrieve(ProductVersion.LogicalName, version, new ColumnSet(true));

    private static Guid? CurrentOf(TestBank bank, Guid product) =>
        bank.Service.Retrieve(Tables.Product.LogicalName, product, new ColumnSet(Tables.Product.CurrentVersionId))
            .GetAttributeValue<EntityReference?>(Tables.Product.CurrentVersionId)?.Id;

    private static string Life(TestBank bank, Guid product)
    {
        var query = new QueryExpression(ProductVersion.LogicalName) { ColumnSet = new ColumnSet(ProductVersion.Number, ProductVersion.StatusCode) };
        query.Criteria.AddCondition(ProductVersion.ProductId, ConditionOperator.Equal, product);
        query.AddOrder(ProductVersion.Number, OrderType.Ascending);
        return string.Join(", ", bank.All(query).Select(row => $"{row[ProductVersion.Number]} {Status(row)}"));
    }

    private static ProductVersionStatus Status(Entity row) => (ProductVersionStatus)row.GetAttributeValue<OptionSetValue>(ProductVersion.StatusCode).Value;
}
