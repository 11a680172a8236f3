using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.Xrm.Sdk.Tests.Records;

[TestClass]
public sealed class CollectionTests
{
    [TestMethod]
    public void Adding_a_key_twice_is_refused_and_setting_it_twice_is_not()
    {
        var columns = new AttributeCollection { { "name", "Ada" } };

        Assert.ThrowsExactly<ArgumentException>(() => columns.Add("name", "Eve"));
        Assert.ThrowsExactly<ArgumentException>(() => columns.Add(new KeyValuePair<string, object>("name", "Eve")));
        columns["name"] = "Eve";

        Assert.AreEqual("Eve", columns["name"]);
    }

    [TestMethod]
    public void A_pair_is_contained_and_removed_only_with_its_value()
    {
        var columns = new AttributeCollection { { "name", "Ada" } };
        var other = new KeyValuePair<string, object>("name", "Eve");

        Assert.IsFalse(columns.Contains(other));
        Assert.IsFalse(columns.Remove(other));
        Assert.IsTrue(columns.Contains("name"));
        Assert.IsTrue(columns.Remove("name"));
        Assert.IsFalse(columns.Remove("name"));
    }

    [TestMethod]
    public void A_list_that_is_given_is_copied()
    {
        var references = new List<EntityReference> { new("contact") };
        var rows = new List<Entity> { new("contact") };

        var copiedReferences = new EntityReferenceCollection(references);
        var copiedRows = new EntityCollection(rows);
        references.Clear();
        rows.Clear();

        Assert.HasCount(1, copiedReferences);
        Assert.HasCount(1, copiedRows.Entities);
    }

    [TestMethod]
    public void A_list_that_is_null_gives_an_empty_collection()
    {
        Assert.IsEmpty(new EntityReferenceCollection(null));
        Assert.IsEmpty(new EntityCollection(null).Entities);
    }

    [TestMethod]
    public void A_new_page_of_rows_knows_neither_table_nor_count()
    {
        var page = new EntityCollection();

        Assert.IsNull(page.EntityName);
        Assert.IsNull(page.PagingCookie);
        Assert.AreEqual(0, page.TotalRecordCount);
        Assert.IsFalse(page.MoreRecords);
    }

    [TestMethod]
    public void A_parameter_is_found_only_as_the_type_that_it_has()
    {
        var parameters = new ParameterCollection { ["Count"] = 3, ["Nothing"] = null };

        Assert.IsTrue(parameters.TryGetValue("Count", out int count));
        Assert.AreEqual(3, count);
        Assert.IsFalse(parameters.TryGetValue("Count", out string _));
        Assert.IsFalse(parameters.TryGetValue("Nothing", out string _));
        Assert.IsFalse(parameters.TryGetValue("Missing", out object _));
    }

    [TestMethod]
    public void A_parameter_that_is_null_is_not_set_when_null_is_excluded()
    {
        var parameters = new ParameterCollection { ["Count"] = 3 };

        parameters.AddOrUpdateIfNotNull("Count", null);
        parameters.AddOrUpdateIfNotNull("Size", 4);

        Assert.AreEqual("Count=3 Size=4", string.Join(" ", parameters.Select(each => $"{each.Key}={each.Value}")));
    }

    [TestMethod]
    public void A_label_of_one_language_has_no_text_for_the_user()
    {
        var label = new Label("Kunde", 1031);

        Assert.IsNull(label.UserLocalizedLabel);
        Assert.AreEqual(1031, Assert.ContainsSingle(label.LocalizedLabels).LanguageCode);
    }
}
