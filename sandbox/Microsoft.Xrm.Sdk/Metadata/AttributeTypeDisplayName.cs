using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The type of a column by name; it knows also the types that AttributeTypeCode does not.</summary>
[DataContract(Name = "AttributeTypeDisplayName", Namespace = Namespaces.Metadata2013)]
public sealed class AttributeTypeDisplayName : ConstantsBase<string>
{
    /// <summary>Yes or no.</summary>
    public static readonly AttributeTypeDisplayName BooleanType = Add<AttributeTypeDisplayName>("BooleanType");

    /// <summary>A lookup of an account or a contact.</summary>
    public static readonly AttributeTypeDisplayName CustomerType = Add<AttributeTypeDisplayName>("CustomerType");

    /// <summary>A date, with or without time.</summary>
    public static readonly AttributeTypeDisplayName DateTimeType = Add<AttributeTypeDisplayName>("DateTimeType");

    /// <summary>A decimal number.</summary>
    public static readonly AttributeTypeDisplayName DecimalType = Add<AttributeTypeDisplayName>("DecimalType");

    /// <summary>A floating point number.</summary>
    public static readonly AttributeTypeDisplayName DoubleType = Add<AttributeTypeDisplayName>("DoubleType");

    /// <summary>A whole number.</summary>
    public static readonly AttributeTypeDisplayName IntegerType = Add<AttributeTypeDisplayName>("IntegerType");

    /// <summary>A reference to a row.</summary>
    public static readonly AttributeTypeDisplayName LookupType = Add<AttributeTypeDisplayName>("LookupType");

    /// <summary>Text of many lines.</summary>
    public static readonly AttributeTypeDisplayName MemoType = Add<AttributeTypeDisplayName>("MemoType");

    /// <summary>An amount.</summary>
    public static readonly AttributeTypeDisplayName MoneyType = Add<AttributeTypeDisplayName>("MoneyType");

    /// <summary>The user or team that owns the row.</summary>
    public static readonly AttributeTypeDisplayName OwnerType = Add<AttributeTypeDisplayName>("OwnerType");

    /// <summary>The parties of an activity.</summary>
    public static readonly AttributeTypeDisplayName PartyListType = Add<AttributeTypeDisplayName>("PartyListType");

    /// <summary>A choice.</summary>
    public static readonly AttributeTypeDisplayName PicklistType = Add<AttributeTypeDisplayName>("PicklistType");

    /// <summary>The state of the row.</summary>
    public static readonly AttributeTypeDisplayName StateType = Add<AttributeTypeDisplayName>("StateType");

    /// <summary>The reason for the state of the row.</summary>
    public static readonly AttributeTypeDisplayName StatusType = Add<AttributeTypeDisplayName>("StatusType");

    /// <summary>Text of one line.</summary>
    public static readonly AttributeTypeDisplayName StringType = Add<AttributeTypeDisplayName>("StringType");

    /// <summary>An id.</summary>
    public static readonly AttributeTypeDisplayName UniqueidentifierType = Add<AttributeTypeDisplayName>("UniqueidentifierType");

    /// <summary>The rules of a calendar.</summary>
    public static readonly AttributeTypeDisplayName CalendarRulesType = Add<AttributeTypeDisplayName>("CalendarRulesType");

    /// <summary>A column without storage of its own.</summary>
    public static readonly AttributeTypeDisplayName VirtualType = Add<AttributeTypeDisplayName>("VirtualType");

    /// <summary>A large whole number.</summary>
    public static readonly AttributeTypeDisplayName BigIntType = Add<AttributeTypeDisplayName>("BigIntType");

    /// <summary>A managed property.</summary>
    public static readonly AttributeTypeDisplayName ManagedPropertyType = Add<AttributeTypeDisplayName>("ManagedPropertyType");

    /// <summary>The name of a table.</summary>
    public static readonly AttributeTypeDisplayName EntityNameType = Add<AttributeTypeDisplayName>("EntityNameType");

    /// <summary>An image.</summary>
    public static readonly AttributeTypeDisplayName ImageType = Add<AttributeTypeDisplayName>("ImageType");

    /// <summary>Choices.</summary>
    public static readonly AttributeTypeDisplayName MultiSelectPicklistType = Add<AttributeTypeDisplayName>("MultiSelectPicklistType");

    /// <summary>A file.</summary>
    public static readonly AttributeTypeDisplayName FileType = Add<AttributeTypeDisplayName>("FileType");

    /// <summary>A type of a provider.</summary>
    public static readonly AttributeTypeDisplayName CustomType = Add<AttributeTypeDisplayName>("CustomType");

    /// <summary>The value of that name.</summary>
    public static implicit operator AttributeTypeDisplayName(string attributeTypeDisplayName) => new() { Value = attributeTypeDisplayName };

    /// <summary>True when both have the same name.</summary>
    public static bool operator ==(AttributeTypeDisplayName attributeTypeDisplayNameA, AttributeTypeDisplayName attributeTypeDisplayNameB) =>
        attributeTypeDisplayNameA is null ? attributeTypeDisplayNameB is null : attributeTypeDisplayNameA.Equals(attributeTypeDisplayNameB);

    /// <summary>True when the names differ.</summary>
    public static bool operator !=(AttributeTypeDisplayName attributeTypeDisplayNameA, AttributeTypeDisplayName attributeTypeDisplayNameB) =>
        !(attributeTypeDisplayNameA == attributeTypeDisplayNameB);

    /// <summary>True for the same name, also given as text; case does not count.</summary>
    public override bool Equals(object obj) =>
        string.Equals(Value, obj is AttributeTypeDisplayName other ? other.Value : obj as string, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => Value?.GetHashCode() ?? 0;

    /// <inheritdoc/>
    protected override bool ValueExistsInList(string value) => ValidValues.Contains(value);
}
