using System;
using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk.Tests.Records;

[TestClass]
public sealed class EntityTests
{
    private static readonly Guid Ada = new("11111111-2222-3333-4444-555555555555");

    [TestMethod]
    public void A_column_that_is_not_there_reads_as_the_default_of_its_type()
    {
        var contact = new Entity("contact");

        Assert.AreEqual(0, contact.GetAttributeValue<int>("numberofchildren"));
        Assert.IsNull(contact.GetAttributeValue<int?>("numberofchildren"));
        Assert.IsNull(contact.GetAttributeValue<string>("firstname"));
        Assert.IsNull(contact.GetAttributeValue<EntityReference>("parentcustomerid"));
    }

    [TestMethod]
    public void A_column_that_is_null_reads_as_the_default_of_its_type_and_is_there()
    {
        var contact = new Entity("contact") { ["numberofchildren"] = null };

        Assert.AreEqual(0, contact.GetAttributeValue<int>("numberofchildren"));
        Assert.IsTrue(contact.Contains("numberofchildren"));
        Assert.IsNull(contact["numberofchildren"]);
    }

    [TestMethod]
    public void A_column_of_another_type_is_refused_even_when_a_conversion_exists()
    {
        var contact = new Entity("contact") { ["numberofchildren"] = 2 };

        Assert.ThrowsExactly<InvalidCastException>(() => contact.GetAttributeValue<long>("numberofchildren"));
        Assert.ThrowsExactly<InvalidCastException>(() => contact.GetAttributeValue<string>("numberofchildren"));
        Assert.AreEqual(2, contact.GetAttributeValue<int?>("numberofchildren"));
    }

    [TestMethod]
    [DataRow(null)]
    [DataRow("")]
    public void A_column_without_name_is_refused(string name) =>
        Assert.ThrowsExactly<ArgumentNullException>(() => new Entity("contact").GetAttributeValue<int>(name));

    [TestMethod]
    public void The_indexer_refuses_a_column_that_is_not_there() =>
        Assert.ThrowsExactly<KeyNotFoundException>(() => new Entity("contact")["firstname"]);

    [TestMethod]
    public void Column_names_differ_by_case()
    {
        var contact = new Entity("contact") { ["firstname"] = "Ada" };

        Assert.IsFalse(contact.Contains("FirstName"));
    }

    [TestMethod]
    [DataRow("there", true, 2)]
    [DataRow("text", false, 0)]
    [DataRow("empty", false, 0)]
    [DataRow("missing", false, 0)]
    [DataRow("", false, 0)]
    [DataRow(null, false, 0)]
    public void Trying_a_column_says_whether_it_holds_that_type(string name, bool expected, int value)
    {
        var row = new Entity("contact") { ["there"] = 2, ["text"] = "two", ["empty"] = null };

        Assert.AreEqual(expected, row.TryGetAttributeValue(name, out int found));
        Assert.AreEqual(value, found);
    }

    [TestMethod]
    public void The_id_is_not_tied_to_the_id_column()
    {
        var contact = new Entity("contact") { ["contactid"] = Ada };

        Assert.AreEqual(Guid.Empty, contact.Id);
        Assert.IsFalse(new Entity("contact", Ada).Contains("contactid"));
    }

    [TestMethod]
    public void A_new_row_has_no_state_and_empty_collections()
    {
        var row = new Entity();

        Assert.IsNull(row.LogicalName);
        Assert.IsNull(row.EntityState);
        Assert.IsNull(row.RowVersion);
        Assert.AreEqual(0, row.Attributes.Count + row.FormattedValues.Count + row.RelatedEntities.Count + row.KeyAttributes.Count);
    }

    [TestMethod]
    public void A_collection_that_was_set_to_null_is_empty()
    {
        var row = new Entity("contact");

        row.Attributes = null;
        row.FormattedValues = null;
        row.RelatedEntities = null;
        row.KeyAttributes = null;

        Assert.AreEqual(0, row.Attributes!.Count + row.FormattedValues!.Count + row.RelatedEntities!.Count + row.KeyAttributes!.Count);
    }

    [TestMethod]
    public void Two_rows_are_not_equal_because_their_ids_are() => Assert.AreNotEqual(new Entity("contact", Ada), new Entity("contact", Ada));

    [TestMethod]
    public void A_reference_to_a_row_carries_table_id_and_version_but_neither_name_nor_key()
    {
        var contact = new Entity("contact", "pcrm_customernumber", "7") { Id = Ada, RowVersion = "42", ["name"] = "Ada" };

        var reference = contact.ToEntityReference();

        Assert.AreEqual("contact", reference.LogicalName);
        Assert.AreEqual(Ada, reference.Id);
        Assert.AreEqual("42", reference.RowVersion);
        Assert.IsNull(reference.Name);
        Assert.AreEqual(0, reference.KeyAttributes.Count);
    }
}
