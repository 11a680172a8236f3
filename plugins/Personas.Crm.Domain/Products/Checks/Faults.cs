using System;
using System.Collections.Generic;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Products.Checks;

/// <summary>The questions that are asked of most rows.</summary>
internal static class Faults
{
    public static Problem At(string row, string part, string fault, string remedy) => new($"{row}, {part}", fault, remedy);

    /// <summary>A number that is there must be more than nothing.</summary>
    public static IEnumerable<Problem> NotPositive(string row, string part, decimal? value)
    {
        if (value is <= 0) yield return At(row, part, $"{Said.Number(value)} is not more than 0.", "Write a number above 0, or leave it out.");
    }

    /// <summary>A number that is there must not be negative.</summary>
    public static IEnumerable<Problem> Negative(string row, string part, decimal? value)
    {
        if (value is < 0) yield return At(row, part, $"{Said.Number(value)} is negative.", "Write 0 or more, or leave it out.");
    }

    /// <summary>A rate must be one that a schedule can be made with.</summary>
    public static IEnumerable<Problem> NoRate(string row, string part, decimal? value)
    {
        if (value is < 0 or > 1000) yield return At(row, part, $"{Said.Number(value)} % is no rate.", "Write percent a year, from 0 to 1,000.");
    }

    /// <summary>A range must not be empty, and its ends not negative.</summary>
    public static IEnumerable<Problem> BadRange(string row, string part, AmountRange range, bool isWhole = false)
    {
        foreach (var end in new[] { range.From, range.To })
        {
            if (end is < 0) yield return At(row, part, $"{Said.Number(end)} is negative.", "Write 0 or more, or leave it open.");
            if (isWhole && end is { } value && value != Math.Truncate(value)) yield return At(row, part, $"{Said.Number(end)} is no whole number.",
                "Write whole months.");
        }
        if (range is { From: { } from, To: { } to } && from > to)
            yield return At(row, part, $"{Said.Number(from)} to {Said.Number(to)} holds nothing.", "Write the smaller number first.");
        if (range.To is 0) yield return At(row, part, "Up to 0 holds nothing.", "Write a larger number, or leave it open.");
    }

    /// <summary>Days must be in their order.</summary>
    public static IEnumerable<Problem> BadDays(string row, string part, DateRange days)
    {
        if (days is { From: { } from, To: { } to } && from > to)
            yield return At(row, part, $"{Said.Day(from)} is after {Said.Day(to)}.", "Write the earlier day first.");
    }
}
