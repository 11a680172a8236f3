namespace Personas.Crm.Domain.Expressions.Reading;

/// <summary>How large an expression may be. Beyond a limit it is refused with a problem that names the limit.</summary>
public static class Limits
{
    /// <summary>Bytes of its JSON in UTF-8.</summary>
    public const int Bytes = 16 * 1024;

    /// <summary>Levels of groups and related-rows tests, the outermost counted.</summary>
    public const int Depth = 8;

    /// <summary>Conditions and related-rows tests together.</summary>
    public const int Conditions = 200;

    /// <summary>Values in one list.</summary>
    public const int Values = 1000;

    /// <summary>Units in a relative date, a fiscal period or year included.</summary>
    public const int Units = 100_000;

    /// <summary>Lookups from the customer to a column.</summary>
    public const int Lookups = 3;
}
