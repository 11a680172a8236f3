using System.Globalization;
using Personas.Crm.Domain.Expressions.Words;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Approval.FairValue;

/// <summary>The group that a value of a fact puts a customer into: an option, yes or no, a band of numbers, a decade of dates.</summary>
public static class ValueGroup
{
    /// <summary>Why customers cannot be grouped by a fact; null when they can.</summary>
    public static Problem? Fault(Fact fact)
    {
        if (fact.Kind == FactKind.Request) return new Problem("By", $"'{fact.Key}' is not a fact of the customer.", "Choose one that is, or a segment.");
        if (fact.Type is FactType.Choices or FactType.Reference)
            return new Problem("By", $"'{fact.Key}' does not part customers into groups.", "Choose a fact with one value of few, or a segment.");
        return fact.Type == FactType.Text && fact.Use.Sensitivity >= FactSensitivity.Personal
            ? new Problem("By", $"The values of '{fact.Key}' are personal texts, which are not shown.", "Choose a fact with bands or options.")
            : null;
    }

    /// <summary>The group of a value. Bands of numbers are as wide as the place of their first digit: 30 to 39, 5,000 to 5,999.</summary>
    internal static string Of(Fact fact, in FactValue value)
    {
        if (value.IsMissing) return "not known";
        return fact.Type switch
        {
            FactType.Integer when fact.Definition is not Facts.Derived.BucketDefinition => Band(value.AsWhole),
            FactType.Decimal or FactType.Money => Band(value.AsNumber),
            FactType.Date or FactType.DateTime => $"{value.AsDate.Year / 10 * 10} to {(value.AsDate.Year / 10 * 10) + 9}",
            FactType.Text => value.AsText,
            _ => Wording.Value(in value, fact.Type, fact.Labels),
        };
    }

    private static string Band(decimal number)
    {
        if (number < 0) return "below 0";
        var width = 10m;
        while (number >= width * 10) width *= 10;
        var from = decimal.Floor(number / width) * width;
        return string.Format(CultureInfo.InvariantCulture, "{0:#,0} to below {1:#,0}", from, from + width);
    }
}
