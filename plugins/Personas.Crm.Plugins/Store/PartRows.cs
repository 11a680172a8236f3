using System;
using Microsoft.Xrm.Sdk;

namespace Personas.Crm.Plugins.Store;

/// <summary>Columns of the parts of a version, in the types of the domain.</summary>
internal static class PartRows
{
    // Choices number their options from here, in the order of the domain's enumerations; a test holds them to it.
    private const int FirstOption = 497_100_000;

    /// <summary>The domain's value of a choice; the first one when nothing is chosen.</summary>
    public static T Choice<T>(this Entity row, string column) where T : struct, Enum =>
        (T)Enum.ToObject(typeof(T), (row.GetAttributeValue<OptionSetValue?>(column)?.Value ?? FirstOption) - FirstOption);

    /// <summary>The option of a choice for a value of the domain.</summary>
    public static OptionSetValue Choice<T>(this T value) where T : struct, Enum =>
        new(FirstOption + Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>An amount of money, in the row's currency.</summary>
    public static decimal? Money(this Entity row, string column) => row.GetAttributeValue<Money?>(column)?.Value;

    /// <summary>A decimal number.</summary>
    public static decimal? Decimal(this Entity row, string column) => row.GetAttributeValue<decimal?>(column);

    /// <summary>A yes or no; no when it is empty.</summary>
    public static bool Flag(this Entity row, string column) => row.GetAttributeValue<bool?>(column) == true;

    /// <summary>A day without a time and a zone.</summary>
    public static DateTime? Day(this Entity row, string column) =>
        row.GetAttributeValue<DateTime?>(column) is { } day ? DateTime.SpecifyKind(day.Date, DateTimeKind.Unspecified) : null;

    /// <summary>The id that a lookup leads to.</summary>
    public static Guid? IdOf(this Entity row, string column) => row.Reference(column)?.Id;
}
