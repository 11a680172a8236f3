namespace Dataverse.Sandbox.Metadata;

/// <summary>What a column holds, in Dataverse's terms.</summary>
public enum ColumnType
{
    /// <summary>A GUID: the primary key, or a plain unique identifier.</summary>
    UniqueIdentifier,

    /// <summary>Single line of text, with a maximum length.</summary>
    String,

    /// <summary>Multiple lines of text, with a maximum length.</summary>
    Memo,

    /// <summary>A 32-bit whole number.</summary>
    Integer,

    /// <summary>A 64-bit whole number.</summary>
    BigInt,

    /// <summary>An exact decimal number of at most twelve decimals (exchange rates; ten for all others) (<see cref="Column.Precision"/>).</summary>
    Decimal,

    /// <summary>A floating point number.</summary>
    Double,

    /// <summary>An amount in the row's currency, at most four decimals.</summary>
    Money,

    /// <summary>A date, or a date and time; see <see cref="Column.Behavior"/>.</summary>
    DateTime,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>One option of a choice.</summary>
    Choice,

    /// <summary>Several options of a choice.</summary>
    Choices,

    /// <summary>The state of the row: active, inactive.</summary>
    State,

    /// <summary>The status reason within the state.</summary>
    Status,

    /// <summary>A reference to a row of one or of several tables.</summary>
    Lookup,

    /// <summary>A reference to an account or a contact.</summary>
    Customer,

    /// <summary>The user or team who owns the row.</summary>
    Owner,

    /// <summary>The logical name of a table.</summary>
    EntityName,

    /// <summary>An image; the sandbox stores its bytes.</summary>
    Image,

    /// <summary>A file; the sandbox stores its bytes.</summary>
    File,

    /// <summary>A setting that says what may be customised.</summary>
    ManagedProperty,

    /// <summary>A column without a value of its own.</summary>
    Virtual,
}
