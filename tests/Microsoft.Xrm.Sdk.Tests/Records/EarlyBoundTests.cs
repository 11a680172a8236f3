using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Xrm.Sdk.Tests.Records;

[TestClass]
public sealed class EarlyBoundTests
{
    [TestMethod]
    public void An_early_bound_row_shares_the_columns_of_the_row_it_comes_from()
    {
        var row = new Entity("account", Guid.NewGuid()) { ["name"] = "Ada & Co", RowVersion = "3", EntityState = EntityState.Changed };

        var account = row.ToEntity<Account>();

        Assert.AreSame(row.Attributes, account.Attributes);
        Assert.AreEqual("Ada & Co", account.Name);
        Assert.AreEqual(row.Id, account.Id);
        Assert.AreEqual("3", account.RowVersion);
        Assert.AreEqual(EntityState.Changed, account.EntityState);
    }

    [TestMethod]
    public void A_row_as_plain_row_is_another_row_with_the_same_columns()
    {
        var row = new Entity("account");

        var plain = row.ToEntity<Entity>();

        Assert.AreNotSame(row, plain);
        Assert.AreSame(row.Attributes, plain.Attributes);
    }

    [TestMethod]
    [DataRow("contact", "Cannot convert entity contact to account")]
    [DataRow("Account", "Cannot convert entity Account to account")]
    [DataRow(null, "LogicalName must be set before calling ToEntity()")]
    public void A_row_of_another_table_is_refused(string table, string message)
    {
        var refusal = Assert.ThrowsExactly<NotSupportedException>(() => new Entity(table).ToEntity<Account>());

        Assert.AreEqual(message, refusal.Message);
    }

    [TestMethod]
    public void A_class_that_names_no_table_is_refused() => Assert.ThrowsExactly<NotSupportedException>(() => new Entity("account").ToEntity<Nameless>());

    [TestMethod]
    public void Setting_a_related_row_makes_a_collection_of_its_table()
    {
        var account = new Account { Parent = new Account { Name = "Holding" } };

        var (relationship, rows) = account.RelatedEntities.Single();

        Assert.AreEqual("account_parent_account", relationship.SchemaName);
        Assert.AreEqual("account", rows.EntityName);
        Assert.AreEqual("Holding", account.Parent.Name);
    }

    [TestMethod]
    public void Setting_a_related_row_to_null_removes_it()
    {
        var account = new Account { Parent = new Account() };

        account.Parent = null;

        Assert.IsNull(account.Parent);
        Assert.AreEqual(0, account.RelatedEntities.Count);
    }

    [TestMethod]
    public void Related_rows_that_were_not_read_are_null() => Assert.IsNull(new Account().Children);

    [TestMethod]
    public void An_empty_list_of_related_rows_is_refused() =>
        Assert.ThrowsExactly<InvalidOperationException>(() => new Account().Children = []);

    [TestMethod]
    public void A_related_row_without_table_is_refused() =>
        Assert.ThrowsExactly<ArgumentException>(() => new Account().Children = [new Account { LogicalName = null }]);

    [TestMethod]
    public void A_formatted_value_that_is_not_there_is_null()
    {
        var account = new Account();
        account.FormattedValues["revenue"] = "€ 5.00";

        Assert.AreEqual("€ 5.00", account.Shown("revenue"));
        Assert.IsNull(account.Shown("name"));
    }

    [EntityLogicalName("account")]
    private sealed class Account() : Entity("account")
    {
        public string Name
        {
            get => GetAttributeValue<string>("name");
            set => SetAttributeValue("name", value);
        }

        public Account? Parent
        {
            get => GetRelatedEntity<Account>("account_parent_account", EntityRole.Referencing);
            set => SetRelatedEntity("account_parent_account", EntityRole.Referencing, value);
        }

        public IEnumerable<Account>? Children
        {
            get => GetRelatedEntities<Account>("account_parent_account", EntityRole.Referenced);
            set => SetRelatedEntities("account_parent_account", EntityRole.Referenced, value);
        }

        public string Shown(string column) => GetFormattedAttributeValue(column);
    }

    private sealed class Nameless : Entity;
}
