using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Derived;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Segments;

/// <summary>
/// What a derived fact must follow from, so that it has the value that is supposed: the date of an age, the number of a band. Texts put
/// together and lengths are taken as they are: there is no one text that they follow from.
/// </summary>
internal static class OverriddenSource
{
    /// <summary>The fact that takes another value when this one is supposed to; null when this one just takes it.</summary>
    public static Fact? Of(Fact fact, FactCatalogue catalogue) => fact.Definition switch
    {
        ElapsedDefinition elapsed => catalogue.Find(elapsed.Of),
        AnniversaryDefinition anniversary => catalogue.Find(anniversary.Of),
        MonthDayDefinition monthDay => catalogue.Find(monthDay.Of),
        BucketDefinition bucket => catalogue.Find(bucket.Of),
        _ => null,
    };

    /// <summary>The fact at the end of those.</summary>
    public static Fact Root(Fact fact, FactCatalogue catalogue) => Of(fact, catalogue) is { } source ? Root(source, catalogue) : fact;

    /// <summary>Why a derived fact can never have a value; null when it can.</summary>
    public static string? Fault(Fact fact, in FactValue supposed) => fact.Definition switch
    {
        _ when supposed.IsMissing => null,
        AnniversaryDefinition when supposed.AsWhole is < 0 or > 365 => "It is a number of days from 0 to 365.",
        MonthDayDefinition when !IsMonthDay(supposed.AsWhole) => "It is a month and a day as one number, such as 504 for 4 May.",
        LengthDefinition when supposed.AsWhole < 1 => "It is a number of characters, 1 or more.",
        BucketDefinition bucket when !bucket.Labels.Contains(supposed) => "It is none of the bands.",
        _ => null,
    };

    /// <summary>The value of the source from which the supposed one follows, as near to the present one as there is.</summary>
    public static FactValue Value(Fact fact, in FactValue supposed, Fact source, in FactValue present, Moment moment)
    {
        if (supposed.IsMissing) return FactValue.Missing;
        var number = supposed.AsWhole;
        return fact.Definition switch
        {
            ElapsedDefinition elapsed => Date(source.Type, in present, moment, day => elapsed.Function.DayWith(number, day, moment.Today)),
            AnniversaryDefinition => Date(source.Type, in present, moment, day => InYear(day, Calendar.AddDays(moment.Today, number))),
            MonthDayDefinition => Date(source.Type, in present, moment, day => InYear(day, MonthDay(number))),
            _ => OverriddenBand.Number((BucketDefinition)fact.Definition, supposed, source.Type, in present),
        };
    }

    /// <summary>Values of the source from which the supposed one follows: the nearest, and of an age also the first and the last date.</summary>
    public static IEnumerable<FactValue> Values(Fact fact, FactValue supposed, Fact source, FactValue present, Moment moment)
    {
        yield return Value(fact, in supposed, source, in present, moment);
        if (supposed.IsMissing || fact.Definition is not ElapsedDefinition { Function: var function }) yield break;
        var isInstant = source.Type == FactType.DateTime;
        var first = function.FirstDay(supposed.AsWhole, moment.Today);
        var last = function.LastDay(supposed.AsWhole, moment.Today) + (isInstant ? TimeSpan.FromSeconds(86399) : TimeSpan.Zero);
        foreach (var date in new[] { first, last }) yield return FactValue.OfWhole((isInstant ? moment.ToUtc(date) : date).Ticks);
    }

    /// <summary>The date at the time of day of the present one.</summary>
    public static FactValue Date(FactType type, in FactValue present, Moment moment, Func<DateTime?, DateTime> find)
    {
        var isInstant = type == FactType.DateTime;
        DateTime? local = present.IsMissing ? null : isInstant ? moment.ToLocal(present.AsDate) : present.AsDate;
        var day = find(local?.Date) + (local?.TimeOfDay ?? TimeSpan.Zero);
        return FactValue.OfWhole((isInstant ? moment.ToUtc(day) : day).Ticks);
    }

    private static bool IsMonthDay(long number) =>
        number is > 100 and < 1232 && number % 100 > 0 && number / 100 <= 12 && number % 100 <= DateTime.DaysInMonth(2000, (int)number / 100);

    // 2000 has every day that there can be.
    private static DateTime MonthDay(long number) => new(2000, (int)number / 100, (int)number % 100);

    // The year of the present date; 29 February is in a leap year only.
    private static DateTime InYear(DateTime? present, DateTime day)
    {
        var year = (present ?? day).Year;
        while (day is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year)) year--;
        return new DateTime(year, day.Month, day.Day);
    }
}
