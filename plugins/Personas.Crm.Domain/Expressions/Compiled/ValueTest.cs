using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>A test of one value, made ready for one type of value. Immutable.</summary>
internal abstract class ValueTest
{
    public abstract bool Holds(in FactValue value);

    /// <summary>
    /// The values from which the verdict follows. Of whole values and amounts: those at which a new verdict may begin, in any order; between
    /// two of them it stays. Of texts and ids: those that the test names; it treats all others alike. Null when there are none such.
    /// </summary>
    public virtual IEnumerable<FactValue>? Landmarks => null;

    /// <summary>The kind of its landmarks: missing when it has none and needs none; null when the verdict does not follow from landmarks.</summary>
    public virtual ValueKind? LandmarkKind => null;

    /// <summary>The beginning of texts, without regard to case, from which the verdict follows; null when it does not follow from one.</summary>
    public virtual string? Beginning => null;

    /// <summary>The test that holds exactly when this one does not, missing values included.</summary>
    public virtual ValueTest Not() => new NotTest(this);

    public static ValueTest OneOf(FactType type, IEnumerable<FactValue> values) => type switch
    {
        FactType.Decimal or FactType.Money => new NumberSetTest(values.Select(value => value.AsNumber)),
        FactType.Text => TextTest.OneOf(values.Select(value => value.AsText).ToList()),
        FactType.Reference => new IdSetTest(values.Select(value => value.AsId)),
        _ => WholeTest.OneOf(values.Select(value => value.AsWhole)),
    };

    public static ValueTest Between(FactType type, in FactValue low, in FactValue high) => type switch
    {
        FactType.Decimal or FactType.Money => new NumberRangeTest(low.AsNumber, true, high.AsNumber, true),
        _ => WholeTest.Between(low.AsWhole, high.AsWhole),
    };

    public static ValueTest Above(FactType type, in FactValue low, bool included) => type switch
    {
        FactType.Decimal or FactType.Money => new NumberRangeTest(low.AsNumber, included, decimal.MaxValue, true),
        FactType.Text => new TextOrderTest(low.AsText, after: true, included),
        _ => included ? WholeTest.Between(low.AsWhole, long.MaxValue) : WholeTest.Between(long.MinValue, low.AsWhole).Above(),
    };

    public static ValueTest Below(FactType type, in FactValue high, bool included) => type switch
    {
        FactType.Decimal or FactType.Money => new NumberRangeTest(decimal.MinValue, true, high.AsNumber, included),
        FactType.Text => new TextOrderTest(high.AsText, after: false, included),
        _ => included ? WholeTest.Between(long.MinValue, high.AsWhole) : WholeTest.Between(high.AsWhole, long.MaxValue).Below(),
    };
}

/// <summary>The negation of a test.</summary>
internal sealed class NotTest(ValueTest inner) : ValueTest
{
    public override IEnumerable<FactValue>? Landmarks => inner.Landmarks;

    public override ValueKind? LandmarkKind => inner.LandmarkKind;

    public override string? Beginning => inner.Beginning;

    public override bool Holds(in FactValue value) => !inner.Holds(value);

    public override ValueTest Not() => inner;
}

/// <summary>Whether there is a value.</summary>
internal sealed class PresenceTest : ValueTest
{
    public override IEnumerable<FactValue> Landmarks => [];

    public override ValueKind? LandmarkKind => ValueKind.Missing;

    public override bool Holds(in FactValue value) => !value.IsMissing;
}

/// <summary>Whether a number is in a range.</summary>
internal sealed class NumberRangeTest(decimal low, bool lowIncluded, decimal high, bool highIncluded) : ValueTest
{
    /// <summary>The ten-thousandths in the range, both ends included.</summary>
    public Interval Parts { get; } = new(LeastParts(low, lowIncluded), MostParts(high, highIncluded));

    public override IEnumerable<FactValue> Landmarks => Array.ConvertAll(Parts.Edges, FactValue.OfParts);

    public override ValueKind? LandmarkKind => ValueKind.Parts;

    public override bool Holds(in FactValue value)
    {
        if (value.Kind == ValueKind.Parts) return value.AsWhole >= Parts.Low && value.AsWhole <= Parts.High;
        if (value.IsMissing) return false;
        var number = value.AsNumber;
        return (lowIncluded ? number >= low : number > low) && (highIncluded ? number <= high : number < high);
    }

    private static long LeastParts(decimal low, bool included)
    {
        if (low < long.MinValue / FactValue.Parts) return long.MinValue;
        if (low > long.MaxValue / FactValue.Parts) return long.MaxValue;
        var parts = decimal.Ceiling(low * FactValue.Parts);
        return (long)parts + (!included && parts == low * FactValue.Parts ? 1 : 0);
    }

    private static long MostParts(decimal high, bool included)
    {
        if (high > long.MaxValue / FactValue.Parts) return long.MaxValue;
        if (high < long.MinValue / FactValue.Parts) return long.MinValue;
        var parts = decimal.Floor(high * FactValue.Parts);
        return (long)parts - (!included && parts == high * FactValue.Parts ? 1 : 0);
    }
}

/// <summary>Whether a number is one of several.</summary>
internal sealed class NumberSetTest(IEnumerable<decimal> numbers) : ValueTest
{
    private readonly HashSet<decimal> _numbers = [.. numbers];

    // A number that is not exact in ten-thousandths equals no amount that is.
    public override IEnumerable<FactValue> Landmarks => _numbers.Select(FactValue.OfNumber).Where(number => number.Kind == ValueKind.Parts)
        .SelectMany(number => new Interval(number.AsWhole, number.AsWhole).Edges).Select(FactValue.OfParts);

    public override ValueKind? LandmarkKind => ValueKind.Parts;

    public override bool Holds(in FactValue value) => !value.IsMissing && _numbers.Contains(value.AsNumber);
}

/// <summary>Whether a reference is one of several.</summary>
internal sealed class IdSetTest(IEnumerable<Guid> ids) : ValueTest
{
    private readonly HashSet<Guid> _ids = [.. ids];

    /// <summary>The references that pass.</summary>
    public IReadOnlyCollection<Guid> Ids => _ids;

    public override IEnumerable<FactValue> Landmarks => _ids.Select(FactValue.OfId);

    public override ValueKind? LandmarkKind => ValueKind.Id;

    public override bool Holds(in FactValue value) => value.Kind == ValueKind.Id && _ids.Contains(value.AsId);
}

/// <summary>Whether any of several options is among those of the value.</summary>
internal sealed class SetTest(IEnumerable<int> options) : ValueTest
{
    private readonly int[] _options = options.Distinct().ToArray();

    public override bool Holds(in FactValue value)
    {
        if (value.IsMissing) return false;
        foreach (var option in value.AsSet)
            if (Array.IndexOf(_options, option) >= 0) return true;
        return false;
    }
}
