using System;
using System.Globalization;
using System.Linq;

namespace Personas.Crm.Domain.Products;

/// <summary>Values as a comparison says them: invariant, so that whoever reads sees the same.</summary>
internal static class Said
{
    public static string? Number(decimal? value) => value?.ToString("#,0.######", CultureInfo.InvariantCulture);

    public static string? Percent(decimal? value) => value is null ? null : Number(value) + " %";

    public static string? Points(decimal? value) => value is { } points ? $"{Number(points)} {PointsOf(points)}" : null;

    /// <summary>The unit after a number of percentage points.</summary>
    public static string PointsOf(decimal value) => value == 1 ? "percentage point" : "percentage points";

    public static string? Day(DateTime? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string YesNo(bool value) => value ? "yes" : "no";

    public static string? Range(AmountRange range)
    {
        if (range.From is null) return range.To is null ? null : $"up to {Number(range.To)}";
        return range.To is null ? $"from {Number(range.From)}" : $"{Number(range.From)} to {Number(range.To)}";
    }

    /// <summary>A day count by the name under which it is published, as the forms show it.</summary>
    public static string DayCount(InterestCount count) => count switch
    {
        InterestCount.Thirty360Us => "30/360 US",
        InterestCount.Thirty360European => "30E/360",
        InterestCount.Actual365 => "ACT/365",
        InterestCount.Actual360 => "ACT/360",
        InterestCount.ActualActualIsda => "ACT/ACT ISDA",
        InterestCount.ActualActualIcma => "ACT/ACT ICMA",
        _ => "equal periods",
    };

    /// <summary>The name of a choice, as words: <c>PercentOfAmount</c> becomes "percent of amount".</summary>
    public static string Choice(Enum value) =>
        string.Concat(value.ToString().Select((letter, i) => (i > 0 && char.IsUpper(letter) ? " " : "") + char.ToLowerInvariant(letter)));
}
