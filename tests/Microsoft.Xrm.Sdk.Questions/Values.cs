using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk.Questions;

/// <summary>When two values are one.</summary>
internal static class Values
{
    public static IEnumerable<Question> Questions =>
    [
        Equal("choices", new OptionSetValue(1), new OptionSetValue(1)),
        Equal("a choice and its number", new OptionSetValue(1), 1),
        Equal("a choice and nothing", new OptionSetValue(1), null),
        Equal("amounts of other digits", new Money(1m), new Money(1.00m)),
        Equal("an amount and its number", new Money(1m), 1m),
        Equal("references", new EntityReference("contact", Records.Ada), new EntityReference("contact", Records.Ada)),
        Equal("references of other names", new EntityReference("contact", Records.Ada) { Name = "Ada" }, new EntityReference("contact", Records.Ada)),
        Equal("references of other versions", new EntityReference("contact", Records.Ada) { RowVersion = "1" }, new EntityReference("contact", Records.Ada)),
        Equal("references of other tables", new EntityReference("contact", Records.Ada), new EntityReference("account", Records.Ada)),
        Equal("references of other case", new EntityReference("contact", Records.Ada), new EntityReference("Contact", Records.Ada)),
        Equal("references by one key", new EntityReference("contact", "number", "7"), new EntityReference("contact", "number", "7")),
        Equal("references by other keys", new EntityReference("contact", "number", "7"), new EntityReference("contact", "number", "8")),
        Equal("a reference by key and one without", new EntityReference("contact", "number", "7"), new EntityReference("contact")),
        Equal("references to nothing", new EntityReference(), new EntityReference()),
        Equal("relationships", new Relationship("r"), new Relationship("r")),
        Equal("relationships of other case", new Relationship("r"), new Relationship("R")),
        Equal("relationships of other sides", new Relationship("r") { PrimaryEntityRole = EntityRole.Referenced }, new Relationship("r")),
        Equal("relationships without name", new Relationship(), new Relationship()),
        Equal("lists of choices", new OptionSetValueCollection([new OptionSetValue(1)]), new OptionSetValueCollection([new OptionSetValue(1)])),
        new("a relationship as text", () => new Relationship("r").ToString()),
        new("a side of a relationship as text", () => new Relationship("r") { PrimaryEntityRole = EntityRole.Referenced }.ToString()),
        new("the key of a reference set to null", () => new EntityReference("contact") { KeyAttributes = null }.KeyAttributes),
        new("an aliased value of nothing", () => new AliasedValue().Value),
        new("a setting may be changed", () => new BooleanManagedProperty(true).CanBeChanged),
        new("the name of a setting", () => new BooleanManagedProperty().ManagedPropertyLogicalName),
        new("a label for the user", () => new Label("text", 1033).UserLocalizedLabel),
        new("the texts of a label", () => new Label("text", 1033).LocalizedLabels.Count),
        new("a label of no texts", () => new Label(null, (LocalizedLabel[])null).LocalizedLabels.Count),
    ];

    private static Question Equal(string what, object one, object other) =>
        new(what + " are equal, and their hashes", () => one.Equals(other) + " " + (one.GetHashCode() == other?.GetHashCode()));
}
