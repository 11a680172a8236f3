using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Query.Time;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Query.Results;

/// <summary>
/// Values as a user reads them, in one fixed neutral form: 1,234.50; 2024-05-15; 2024-05-15 13:30 in the user's time zone; labels of choices; amounts with
/// the symbol of their currency, or its code when it has none. Names of referenced rows are not made here.
/// </summary>
internal sealed class Formats(QueryScope scope)
{
    private static readonly ConditionalWeakTable<Choice, Dictionary<int, string>> Labels = [];
    private static readonly CultureInfo Neutral = CultureInfo.InvariantCulture;
    private readonly UserCalendar _calendar = new(scope.TimeZone, scope.WeekStart, scope.Fiscal);
    private Dictionary<string, string>? _currencies;

    /// <summary>The text of a value; null when the type is shown as it is.</summary>
    public string? Of(ResultColumn column, object value, SqliteDataReader row) => value switch
    {
        string or Guid or EntityReference or byte[] => null,
        OptionSetValue option => LabelsOf(column.Column)?.GetValueOrDefault(option.Value),
        bool flag => LabelsOf(column.Column)?.GetValueOrDefault(flag ? 1 : 0) ?? (flag ? "Yes" : "No"),
        DateTime date => Date(column.Column, date),
        int number when column.IsDatePart => number.ToString(Neutral),
        int number => number.ToString("N0", Neutral),
        decimal number => number.ToString(DigitsOf(column.Column), Neutral),
        Money money => CurrencyOf(column, row) + money.Value.ToString(DigitsOf(column.Column), Neutral),
        long number => number.ToString("N0", Neutral),
        double number => number.ToString(DigitsOf(column.Column), Neutral),
        OptionSetValueCollection options =>
            string.Join("; ", options.Select(option => LabelsOf(column.Column)?.GetValueOrDefault(option.Value) ?? option.Value.ToString(Neutral))),
        _ => null,
    };

    private static Dictionary<int, string>? LabelsOf(Column column) => column.Choice is { } choice
        ? Labels.GetValue(choice,
            static choice => choice.Options.GroupBy(option => option.Value).ToDictionary(group => group.Key, group => group.First().Label)) : null;

    private static string DigitsOf(Column column) => column.Precision switch
    {
        0 => "N0",
        2 => "N2",
        4 => "N4",
        var digits => "N" + digits.ToString(Neutral),
    };

    private string Date(Column column, DateTime date)
    {
        var shown = column.Behavior == DateTimeBehavior.UserLocal ? _calendar.ToLocal(date) : date;
        var dayOnly = column.Behavior == DateTimeBehavior.DateOnly || column.Format.Equals("date", StringComparison.OrdinalIgnoreCase)
            || column.Format.Equals("dateonly", StringComparison.OrdinalIgnoreCase);
        return shown.ToString(dayOnly ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", Neutral);
    }

    private string CurrencyOf(ResultColumn column, SqliteDataReader row)
    {
        if (column.CurrencyOrdinal < 0 || row.IsDBNull(column.CurrencyOrdinal)) return "";
        _currencies ??= ReadCurrencies();
        return _currencies.GetValueOrDefault(row.GetString(column.CurrencyOrdinal)) ?? "";
    }

    private Dictionary<string, string> ReadCurrencies()
    {
        if (scope.Catalog.Find("transactioncurrency") is not { } table || table.Find("currencysymbol") is null || table.Find("isocurrencycode") is null)
            return [];
        return scope.Session.Rows("SELECT transactioncurrencyid, COALESCE(NULLIF(currencysymbol, ''), isocurrencycode || ' ', '') FROM transactioncurrency",
            row => (Id: row.GetString(0), Shown: row.GetString(1))).ToDictionary(currency => currency.Id, currency => currency.Shown);
    }
}
