using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Questions;

/// <summary>What the definitions of columns and choices start with.</summary>
internal static class Definitions
{
    private static readonly AttributeMetadata[] Columns =
    [
        new AttributeMetadata(), new BigIntAttributeMetadata("Name"), new BooleanAttributeMetadata("Name"), new DateTimeAttributeMetadata(),
        new DecimalAttributeMetadata("Name"), new DoubleAttributeMetadata("Name"), new EntityNameAttributeMetadata("Name"),
        new IntegerAttributeMetadata("Name"), new LookupAttributeMetadata(), new MemoAttributeMetadata("Name"), new MoneyAttributeMetadata("Name"),
        new MultiSelectPicklistAttributeMetadata("Name"), new PicklistAttributeMetadata("Name"), new StateAttributeMetadata(),
        new StatusAttributeMetadata(), new StringAttributeMetadata("Name"), new UniqueIdentifierAttributeMetadata("Name"),
    ];

    public static IEnumerable<Question> Questions => Columns.Select(Of).Concat(Others);

    private static Question[] Others =>
    [
        new("the earliest date", () => DateTimeAttributeMetadata.MinSupportedValue.ToString("o")),
        new("the latest date", () => DateTimeAttributeMetadata.MaxSupportedValue.ToString("o")),
        new("a type by its name", () => AttributeTypeDisplayName.StringType == "StringType"),
        new("a type by its name in another case", () => AttributeTypeDisplayName.StringType == "stringtype"),
        new("a type and a text", () => AttributeTypeDisplayName.StringType.Equals("StringType")),
        new("a type and nothing", () => AttributeTypeDisplayName.StringType.Equals(null)),
        new("a type that is not known", () => ((AttributeTypeDisplayName)"Nope").Value),
        new("no type", () => (AttributeTypeDisplayName)null == null),
        new("a format by its name", () => ((StringFormatName)"email").Value),
        new("a behaviour by its name", () => ((DateTimeBehavior)"DateOnly").Equals(DateTimeBehavior.DateOnly)),
        new("a choice without options", () => new OptionSetMetadata(null).Options),
        new("an option's parents", () => new OptionMetadata(5, [1, 2]).ParentValues),
        new("an option without parents", () => new OptionMetadata(5, null).ParentValues),
        new("an option's outside value", () => new OptionMetadata(5).ExternalValue),
        new("the state of a status reason", () => new StatusOptionMetadata(3, 1).State),
        new("the kind of a lookup's relationship", () => new OneToManyRelationshipMetadata().RelationshipType),
        new("the kind of a relationship of many", () => new ManyToManyRelationshipMetadata().RelationshipType),
        new("the columns of a new table", () => new EntityMetadata().Attributes),
        new("a required level may be changed", () => new AttributeRequiredLevelManagedProperty(AttributeRequiredLevel.Recommended).CanBeChanged),
    ];

    private static Question Of(AttributeMetadata column) => new(
        column.GetType().Name + " starts with",
        () => new object[] { column.AttributeType, TypeName(column), column.SchemaName, column.LogicalName, column.RequiredLevel });

    private static string TypeName(AttributeMetadata column) => column.AttributeTypeName?.Value;
}
