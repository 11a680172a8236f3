using System;
using System.Globalization;
using System.Linq;
using System.ServiceModel;
using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Records.Writing;

/// <summary>Whether a value may stand in a column, and what is kept of it. Says column, value and what is expected when it may not.</summary>
internal static class ValueCheck
{
    private static readonly DateTime Latest = new(9999, 12, 30, 23, 59, 59, DateTimeKind.Utc);

    /// <summary>The value to keep; references are not yet known to exist.</summary>
    public static object? Checked(Table table, Column column, object? value) => (column.Type, value) switch
    {
        (_, null) => null,
        (ColumnType.UniqueIdentifier, Guid) => value,
        (ColumnType.String or ColumnType.Memo or ColumnType.EntityName, string text) => Text(table, column, text),
        (ColumnType.Integer, int number) => Ranged(table, column, number, number),
        (ColumnType.BigInt, long or int) => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        (ColumnType.Decimal, decimal number) => Rounded(table, column, number),
        (ColumnType.Double, double number) => Finite(table, column, number),
        (ColumnType.Money, Money money) => new Money(Rounded(table, column, money.Value)),
        (ColumnType.DateTime, DateTime date) => Date(table, column, date),
        (ColumnType.Boolean, bool) => value,
        (ColumnType.Choice or ColumnType.State or ColumnType.Status, OptionSetValue option) => Option(table, column, option.Value) ? option : null,
        (ColumnType.Choices, OptionSetValueCollection options) => Options(table, column, options),
        (ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner, EntityReference reference) => Reference(table, column, reference),
        (ColumnType.Image or ColumnType.File, byte[]) => value,
        (ColumnType.ManagedProperty, BooleanManagedProperty) => value,
        _ => throw WrongType(table, column, value),
    };

    private static string? Text(Table table, Column column, string text)
    {
        if (text.Length == 0) return null;
        if (column.MaxLength is { } most && text.Length > most)
            throw Faults.Of(Faults.StringLengthTooLong, $"A validation error occurred. The length of the '{column.LogicalName}' attribute of the "
                + $"'{table.LogicalName}' entity exceeded the maximum allowed length of '{most}': it has {text.Length} characters.");
        return text;
    }

    private static decimal Rounded(Table table, Column column, decimal number)
    {
        var rounded = Math.Round(number, Math.Min(column.Precision, Stored.Scale(column)), MidpointRounding.AwayFromZero);
        Ranged(table, column, rounded, rounded);
        if (Math.Abs(rounded) <= Stored.Largest(column)) return rounded;
        throw Faults.Of(Faults.NotSupported, string.Create(CultureInfo.InvariantCulture,
            $"{Place(table, column)}: {number} is more than the sandbox keeps with {Stored.Scale(column)} decimals. Lower the column's precision."));
    }

    private static double Finite(Table table, Column column, double number)
    {
        if (!double.IsFinite(number))
            throw Faults.Of(Faults.ValueOutOfRange, $"{Place(table, column)}: {number.ToString(CultureInfo.InvariantCulture)} is not a finite number.");
        if (Math.Abs(number) < (double)decimal.MaxValue) Ranged(table, column, (decimal)number, number);
        return number;
    }

    private static object Ranged(Table table, Column column, decimal number, object value)
    {
        if ((column.Minimum is not { } least || number >= least) && (column.Maximum is not { } most || number <= most)) return value;
        throw Faults.Of(Faults.ValueOutOfRange, string.Create(CultureInfo.InvariantCulture,
            $"A validation error occurred. The value {number} of '{column.LogicalName}' on record of type '{table.LogicalName}' is outside the valid "
                + $"range: {column.Minimum} to {column.Maximum}."));
    }

    private static DateTime Date(Table table, Column column, DateTime date)
    {
        if (date.Kind == DateTimeKind.Local && column.Behavior == DateTimeBehavior.UserLocal) date = date.ToUniversalTime();
        if (date >= Stored.Earliest && date <= Latest) return date;
        throw Faults.Of(Faults.ValueOutOfRange, string.Create(CultureInfo.InvariantCulture,
            $"{Place(table, column)}: {date:yyyy-MM-dd HH:mm:ss} is outside the dates that are kept, 1753-01-01 to 9999-12-30."));
    }

    private static bool Option(Table table, Column column, int value)
    {
        if (column.Choice is not { } choice || choice.LabelOf(value) is not null) return true;
        throw Faults.Of(Faults.OptionOutOfRange, $"The value '{value}' of '{column.LogicalName}' on record of type '{table.LogicalName}' is outside the "
            + $"valid range. Accepted Values: {Accepted(choice)}");
    }

    private static OptionSetValueCollection? Options(Table table, Column column, OptionSetValueCollection options)
    {
        foreach (var option in options) Option(table, column, option.Value);
        return options.Count == 0 ? null : options;
    }

    private static EntityReference Reference(Table table, Column column, EntityReference reference)
    {
        if (string.IsNullOrEmpty(reference.LogicalName))
            throw Faults.Invalid($"{Place(table, column)}: the reference names no table. Expected: {string.Join(" or ", column.Targets)}.");
        foreach (var target in column.Targets)
            if (string.Equals(target, reference.LogicalName, StringComparison.OrdinalIgnoreCase)) return reference;
        throw Faults.Invalid($"{Place(table, column)}: a reference to '{reference.LogicalName}' was given. Expected: {string.Join(" or ", column.Targets)}.");
    }

    private static FaultException<OrganizationServiceFault> WrongType(Table table, Column column, object value) =>
        Faults.Invalid($"{Place(table, column)}: Incorrect attribute value type {value.GetType()} ('{Short(value)}'). Expected: {Expected(column)}.");

    private static string Short(object value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return text.Length <= 60 ? text : text[..60] + "…";
    }

    private static string Place(Table table, Column column) => $"'{table.LogicalName}.{column.LogicalName}'";

    private static string Accepted(Choice choice) => string.Join(",", choice.Options.Select(option => option.Value.ToString(CultureInfo.InvariantCulture)));

    private static string Expected(Column column) => column.Type switch
    {
        ColumnType.UniqueIdentifier => "Guid",
        ColumnType.String or ColumnType.Memo or ColumnType.EntityName => "String",
        ColumnType.Integer => "Int32",
        ColumnType.BigInt => "Int64",
        ColumnType.Decimal => "Decimal",
        ColumnType.Double => "Double",
        ColumnType.Money => "Money",
        ColumnType.DateTime => "DateTime",
        ColumnType.Boolean => "Boolean",
        ColumnType.Choice or ColumnType.State or ColumnType.Status => "OptionSetValue",
        ColumnType.Choices => "OptionSetValueCollection",
        ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => "EntityReference to " + string.Join(" or ", column.Targets),
        ColumnType.Image or ColumnType.File => "Byte[]",
        ColumnType.ManagedProperty => "BooleanManagedProperty",
        _ => "nothing: the column has no value of its own",
    };
}
