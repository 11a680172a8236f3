using System;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Derived;

namespace Personas.Crm.Domain.Segments;

/// <summary>The number from which a band follows.</summary>
internal static class OverriddenBand
{
    /// <summary>The number in a band with a label that is nearest to the present one; without a present one, the least.</summary>
    public static FactValue Number(BucketDefinition bucket, FactValue label, FactType type, in FactValue present)
    {
        var from = present.IsMissing ? 0 : present.AsNumber;
        var nearest = Enumerable.Range(0, bucket.Labels.Count).Where(band => bucket.Labels[band] == label)
            .Select(band => Within(bucket, band, type, from)).Where(number => bucket.Labels[bucket.BandOf(number)] == label)
            .OrderBy(number => Math.Abs(number - from)).Select(number => (decimal?)number).FirstOrDefault();
        if (nearest is not { } found) return FactValue.Missing;
        return type == FactType.Integer ? FactValue.OfWhole((long)found) : FactValue.OfNumber(found);
    }

    private static decimal Within(BucketDefinition bucket, int band, FactType type, decimal from)
    {
        var isWhole = type == FactType.Integer;
        if (band > 0 && from < bucket.Thresholds[band - 1]) return isWhole ? decimal.Ceiling(bucket.Thresholds[band - 1]) : bucket.Thresholds[band - 1];
        if (band == bucket.Thresholds.Count || from < bucket.Thresholds[band]) return from;
        return isWhole ? decimal.Ceiling(bucket.Thresholds[band]) - 1 : bucket.Thresholds[band] - (1m / FactValue.Parts);
    }
}
