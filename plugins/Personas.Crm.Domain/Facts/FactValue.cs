using System;
using System.Globalization;
using System.Linq;

namespace Personas.Crm.Domain.Facts;

/// <summary>
/// The value of one fact or column. Booleans, whole numbers, options and dates (as ticks) are whole; amounts are kept in ten-thousandths
/// when that is exact, so that nearly all of them compare as whole numbers do. Texts, ids, sets of options and other decimals are objects:
/// values are copied from array to array by the dozen, so they are small. The default value is the missing one.
/// </summary>
public readonly struct FactValue : IEquatable<FactValue>
{
    private readonly object? _object;
    private readonly long _whole;
    private readonly ValueKind _kind;

    private FactValue(ValueKind kind, object? content) : this() { _kind = kind; _object = content; }

    private FactValue(long whole, ValueKind kind = ValueKind.Whole) : this() { _kind = kind; _whole = whole; }

    private FactValue(decimal number) : this(ValueKind.Number, number) { }

    private FactValue(Guid id) : this(ValueKind.Id, id) { }

    /// <summary>Parts of one that amounts are counted in: money has four decimals.</summary>
    internal const long Parts = 10_000;

    private const decimal MostParts = 9_000_000_000_000_000_000m;

    /// <summary>No value.</summary>
    public static FactValue Missing => default;

    /// <summary>Whether there is no value.</summary>
    public bool IsMissing => _kind == ValueKind.Missing;

    internal ValueKind Kind => _kind;

    /// <summary>The whole number, 0 or 1, option number or ticks; ten-thousandths of an amount; meaningful for these only.</summary>
    internal long AsWhole => _whole;

    internal decimal AsNumber => _kind switch
    {
        ValueKind.Whole => _whole,
        ValueKind.Parts => (decimal)_whole / Parts,
        ValueKind.Number => (decimal)_object!,
        _ => 0,
    };

    internal string AsText => (string)_object!;

    internal Guid AsId => (Guid)_object!;

    internal int[] AsSet => (int[])_object!;

    internal DateTime AsDate => new(_whole);

    internal static FactValue OfWhole(long whole) => new(whole);

    internal static FactValue OfNumber(decimal number)
    {
        if (number is > MostParts / Parts or < -MostParts / Parts) return new FactValue(number);
        var parts = number * Parts;
        var whole = (long)parts;
        return whole == parts ? new FactValue(whole, ValueKind.Parts) : new FactValue(number);
    }

    internal static FactValue OfParts(long parts) => new(parts, ValueKind.Parts);

    internal static FactValue OfText(string text) => new(ValueKind.Text, text);

    internal static FactValue OfId(Guid id) => new(id);

    internal static FactValue OfSet(int[] options) => new(ValueKind.Set, options.Distinct().OrderBy(option => option).ToArray());

    internal static FactValue OfTruth(bool truth) => new(truth ? 1L : 0L);

    /// <summary>
    /// A value from its plain form: bool, int or long, decimal, string, DateTime (a day, or an instant in UTC), int (option), int[]
    /// (options), Guid; null and empty text are missing.
    /// </summary>
    /// <exception cref="ArgumentException">The object is not of the form that the type asks for.</exception>
    public static FactValue Of(FactType type, object? plain)
    {
        if (plain is null) return Missing;
        switch (type)
        {
            case FactType.Boolean when plain is bool truth: return OfTruth(truth);
            case FactType.Integer when plain is int or long or short or byte: return new FactValue(Convert.ToInt64(plain, CultureInfo.InvariantCulture));
            case FactType.Choice when plain is int option: return new FactValue((long)option);
            case FactType.Decimal or FactType.Money when plain is decimal or double or int or long or float:
                return OfNumber(Convert.ToDecimal(plain, CultureInfo.InvariantCulture));
            case FactType.Text when plain is string text: return text.Length == 0 ? Missing : OfText(text);
            case FactType.Date when plain is DateTime day: return new FactValue(day.Date.Ticks);
            case FactType.DateTime when plain is DateTime instant:
                return new FactValue((instant.Kind == DateTimeKind.Local ? instant.ToUniversalTime() : instant).Ticks);
            case FactType.Choices when plain is int[] options: return options.Length == 0 ? Missing : OfSet(options);
            case FactType.Reference when plain is Guid id: return new FactValue(id);
            default: throw new ArgumentException($"A {plain.GetType().Name} is no value of type {type}.", nameof(plain));
        }
    }

    /// <summary>The plain form of the value, as <see cref="Of"/> takes it.</summary>
    public object? ToPlain(FactType type) => _kind switch
    {
        ValueKind.Missing => null,
        ValueKind.Number or ValueKind.Parts => AsNumber,
        ValueKind.Text => AsText,
        ValueKind.Id => AsId,
        ValueKind.Set => AsSet.ToArray(),
        _ => type switch
        {
            FactType.Boolean => _whole != 0,
            FactType.Choice => (int)_whole,
            FactType.Date => new DateTime(_whole),
            FactType.DateTime => new DateTime(_whole, DateTimeKind.Utc),
            FactType.Decimal or FactType.Money => (decimal)_whole,
            _ => _whole,
        },
    };

    /// <summary>Whether both are the same value; text compares without regard to case.</summary>
    public bool Equals(FactValue other)
    {
        if (_kind != other._kind)
            return IsNumeric(this) && IsNumeric(other) && AsNumber == other.AsNumber;
        return _kind switch
        {
            ValueKind.Whole or ValueKind.Parts => _whole == other._whole,
            ValueKind.Number => AsNumber == other.AsNumber,
            ValueKind.Text => string.Equals(AsText, other.AsText, StringComparison.OrdinalIgnoreCase),
            ValueKind.Id => AsId == other.AsId,
            ValueKind.Set => AsSet.SequenceEqual(other.AsSet),
            _ => true,
        };
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FactValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _kind switch
    {
        ValueKind.Whole => ((decimal)_whole).GetHashCode(),
        ValueKind.Number or ValueKind.Parts => AsNumber.GetHashCode(),
        ValueKind.Text => StringComparer.OrdinalIgnoreCase.GetHashCode(AsText),
        ValueKind.Id => AsId.GetHashCode(),
        ValueKind.Set => AsSet.Aggregate(17, (hash, option) => unchecked((hash * 31) + option)),
        _ => 0,
    };

    /// <summary>Whether both are the same value.</summary>
    public static bool operator ==(FactValue left, FactValue right) => left.Equals(right);

    /// <summary>Whether the values differ.</summary>
    public static bool operator !=(FactValue left, FactValue right) => !left.Equals(right);

    private static bool IsNumeric(in FactValue value) => value._kind is ValueKind.Whole or ValueKind.Parts or ValueKind.Number;
}

/// <summary>The representation of a <see cref="FactValue"/>.</summary>
internal enum ValueKind : byte
{
    Missing,
    Whole,
    Parts,
    Number,
    Text,
    Id,
    Set,
}
