using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The type of a column. Newer types are Virtual here and told apart by AttributeTypeDisplayName.</summary>
[DataContract(Name = "AttributeTypeCode", Namespace = Namespaces.Metadata)]
public enum AttributeTypeCode
{
    /// <summary>Yes or no.</summary>
    [EnumMember]
    Boolean = 0,

    /// <summary>A lookup of an account or a contact.</summary>
    [EnumMember]
    Customer = 1,

    /// <summary>A date, with or without time.</summary>
    [EnumMember]
    DateTime = 2,

    /// <summary>A decimal number.</summary>
    [EnumMember]
    Decimal = 3,

    /// <summary>A floating point number.</summary>
    [EnumMember]
    Double = 4,

    /// <summary>A whole number.</summary>
    [EnumMember]
    Integer = 5,

    /// <summary>A reference to a row.</summary>
    [EnumMember]
    Lookup = 6,

    /// <summary>Text of many lines.</summary>
    [EnumMember]
    Memo = 7,

    /// <summary>An amount.</summary>
    [EnumMember]
    Money = 8,

    /// <summary>The user or team that owns the row.</summary>
    [EnumMember]
    Owner = 9,

    /// <summary>The parties of an activity.</summary>
    [EnumMember]
    PartyList = 10,

    /// <summary>A choice.</summary>
    [EnumMember]
    Picklist = 11,

    /// <summary>The state of the row.</summary>
    [EnumMember]
    State = 12,

    /// <summary>The reason for the state of the row.</summary>
    [EnumMember]
    Status = 13,

    /// <summary>Text of one line.</summary>
    [EnumMember]
    String = 14,

    /// <summary>An id.</summary>
    [EnumMember]
    Uniqueidentifier = 15,

    /// <summary>The rules of a calendar.</summary>
    [EnumMember]
    CalendarRules = 16,

    /// <summary>A column without storage of its own, and the newer types.</summary>
    [EnumMember]
    Virtual = 17,

    /// <summary>A large whole number.</summary>
    [EnumMember]
    BigInt = 18,

    /// <summary>A managed property.</summary>
    [EnumMember]
    ManagedProperty = 19,

    /// <summary>The name of a table.</summary>
    [EnumMember]
    EntityName = 20,
}
