using System;
using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk.Questions;

/// <summary>How a row gives and takes its columns.</summary>
internal static class Records
{
    public static readonly Guid Ada = new("11111111-2222-3333-4444-555555555555");

    public static IEnumerable<Question> Questions =>
    [
        new("a missing column", () => Row().GetAttributeValue<int>("missing")),
        new("a missing column as nullable", () => Row().GetAttributeValue<int?>("missing")),
        new("a column that is null", () => Row().GetAttributeValue<int>("empty")),
        new("a number as nullable", () => Row().GetAttributeValue<int?>("number")),
        new("a number as a longer one", () => Row().GetAttributeValue<long>("number")),
        new("a text as a number", () => Row().GetAttributeValue<int>("text")),
        new("a column named null", () => Row().GetAttributeValue<int>(null)),
        new("a column without name", () => Row().GetAttributeValue<string>(string.Empty)),
        new("trying a number", () => Row().TryGetAttributeValue("number", out int value) + " " + value),
        new("trying a number as nullable", () => Row().TryGetAttributeValue("number", out int? value) + " " + value),
        new("trying a text as a number", () => Row().TryGetAttributeValue("text", out int value) + " " + value),
        new("trying a column that is null", () => Row().TryGetAttributeValue("empty", out string value) + " " + value),
        new("trying a missing column", () => Row().TryGetAttributeValue("missing", out int value) + " " + value),
        new("trying a column named null", () => Row().TryGetAttributeValue(null, out int value) + " " + value),
        new("the indexer on a missing column", () => Row()["missing"]),
        new("the indexer on null", () => Row()[null]),
        new("containing null", () => Row().Contains(null)),
        new("containing in another case", () => Row().Contains("NUMBER")),
        new("a row without anything", () => new Entity().LogicalName),
        new("the state of a new row", () => new Entity("contact").EntityState),
        new("the version of a new row", () => new Entity("contact").RowVersion),
        new("a row as text", () => new Entity("contact").ToString()),
        new("two rows of one id", () => new Entity("contact", Ada).Equals(new Entity("contact", Ada))),
        new("columns set to null", () => new Entity("contact") { Attributes = null }.Attributes),
        new("formatted values set to null", () => new Entity("contact") { FormattedValues = null }.FormattedValues),
        new("related rows set to null", () => new Entity("contact") { RelatedEntities = null }.RelatedEntities),
        new("the key set to null", () => new Entity("contact") { KeyAttributes = null }.KeyAttributes),
        new("the id after its column was set", () => new Entity("contact") { ["contactid"] = Ada }.Id),
        new("the column after the id was set", () => new Entity("contact") { Id = Ada }.Contains("contactid")),
        new("a row by a key of null", () => new Entity("contact", "number", null).KeyAttributes),
        new("a row by no key", () => new Entity("contact", (KeyAttributeCollection)null).KeyAttributes),
        new("a row by a key without name", () => new Entity("contact", null, "7")),
        new("a reference to a row", () => new Entity("contact", Ada) { RowVersion = "7", ["name"] = "Ada" }.ToEntityReference()),
        new("a reference to a row of a key", () => new Entity("contact", "number", "7").ToEntityReference()),
        new("a reference to a row of a key and an id", () => new Entity("contact", "number", "7") { Id = Ada }.ToEntityReference()),
        new("a reference to nothing", () => new Entity().ToEntityReference()),
    ];

    private static Entity Row() => new("contact") { ["number"] = 2, ["text"] = "two", ["empty"] = null };
}
