using System;
using System.Linq;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Sql;

/// <summary>The day of the year on which a date comes round.</summary>
internal sealed class DayOfYear(Script script, Scalar date)
{
    private readonly string _day = date.Type == FactType.Date ? date.Sql : script.Local(date.Sql);

    /// <summary>Month and day as one number.</summary>
    public Scalar MonthDay => new($"({Month} * 100 + {Day})", FactType.Integer);

    /// <summary>Days until the date comes round; 29 February comes round on 28 February of a common year.</summary>
    public Scalar DaysUntil
    {
        get
        {
            var today = script.Options.Moment.Today;
            var next = today.Year < 9999 ? today.Year + 1 : today.Year;
            var isToCome = $"{MonthDayIn(today.Year)} >= {script.Whole((today.Month * 100) + today.Day)}";
            return new Scalar($"CASE WHEN {date.IsMissing} THEN NULL WHEN {isToCome} THEN {In(today.Year)} ELSE {In(next)} END", FactType.Integer);
        }
    }

    private string Month => script.Dialect.Month(_day);

    private string Day => script.Dialect.DayOfMonth(_day);

    private string MonthDayIn(int year) => $"({Month} * 100 + {DayIn(year)})";

    private string DayIn(int year) => DateTime.IsLeapYear(year)
        ? Day
        : $"(CASE WHEN {Month} = 2 AND {Day} = 29 THEN {script.Whole(28)} ELSE {Day} END)";

    // Days from today to the day before the month of that year begins, and the day of the month.
    private string In(int year)
    {
        var starts = Enumerable.Range(1, 12).Select(month =>
            $"WHEN {script.Whole(month)} THEN {script.Whole((new DateTime(year, month, 1) - script.Options.Moment.Today).Days - 1)}");
        return $"(CASE {Month} {string.Join(" ", starts)} END + {DayIn(year)})";
    }
}
