using System;

namespace Microsoft.Xrm.Sdk.Tests.Records;

/// <summary>When two values of the SDK are the same value.</summary>
[TestClass]
public sealed class EqualityTests
{
    private static readonly Guid Ada = new("11111111-2222-3333-4444-555555555555");

    public static (string What, object One, object Other)[] Same =>
    [
        ("choices of one number", new OptionSetValue(1), new OptionSetValue(1)),
        ("amounts that differ in digits only", new Money(1m), new Money(1.00m)),
        ("references to one row", new EntityReference("contact", Ada), new EntityReference("contact", Ada)),
        ("references that differ in name", new EntityReference("contact", Ada) { Name = "Ada" }, new EntityReference("contact", Ada)),
        ("references that differ in version", new EntityReference("contact", Ada) { RowVersion = "1" }, new EntityReference("contact", Ada)),
        ("references by one key", new EntityReference("contact", "number", "7"), new EntityReference("contact", "number", "7")),
        ("relationships of one name", new Relationship("a_b"), new Relationship("a_b")),
    ];

    public static (string What, object One, object Other)[] Different =>
    [
        ("choices of two numbers", new OptionSetValue(1), new OptionSetValue(2)),
        ("a choice and its number", new OptionSetValue(1), 1),
        ("an amount and its number", new Money(1m), 1m),
        ("references into two tables", new EntityReference("contact", Ada), new EntityReference("account", Ada)),
        ("references whose tables differ in case", new EntityReference("contact", Ada), new EntityReference("Contact", Ada)),
        ("references by two key values", new EntityReference("contact", "number", "7"), new EntityReference("contact", "number", "8")),
        ("a reference by key and one by id", new EntityReference("contact", "number", "7"), new EntityReference("contact")),
        ("relationships whose names differ in case", new Relationship("a_b"), new Relationship("A_B")),
        ("two sides of a relationship", new Relationship("a_a") { PrimaryEntityRole = EntityRole.Referenced }, new Relationship("a_a")),
        ("two lists of the same choices", new OptionSetValueCollection([new OptionSetValue(1)]), new OptionSetValueCollection([new OptionSetValue(1)])),
    ];

    [TestMethod]
    [DynamicData(nameof(Same))]
    public void Are_the_same(string what, object one, object other)
    {
        Assert.AreEqual(one, other, what);
        Assert.AreEqual(one.GetHashCode(), other.GetHashCode(), what);
    }

    [TestMethod]
    [DynamicData(nameof(Different))]
    public void Are_not_the_same(string what, object one, object other) => Assert.AreNotEqual(one, other, what);

    [TestMethod]
    public void A_relationship_writes_its_name_and_its_side()
    {
        Assert.AreEqual("a_a.Referenced", new Relationship("a_a") { PrimaryEntityRole = EntityRole.Referenced }.ToString());
        Assert.AreEqual("a_b.", new Relationship("a_b").ToString());
    }
}
