using System;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Derived;

namespace Personas.Crm.Domain.Expressions.Sql;

/// <summary>Values that are computed of others, as SQL.</summary>
/// <param name="script">The query.</param>
/// <param name="source">Gives the value of a fact by its key, its default included.</param>
internal sealed class DerivedScalars(Script script, Func<string, Scalar> source)
{
    /// <summary>The value of a definition.</summary>
    public Scalar Of(DerivedDefinition definition, FactType type) => definition switch
    {
        ElapsedDefinition elapsed => new DerivedDates(elapsed.Function, script, source(elapsed.Of)).Number,
        MonthDayDefinition monthDay => new DayOfYear(script, source(monthDay.Of)).MonthDay,
        AnniversaryDefinition anniversary => new DayOfYear(script, source(anniversary.Of)).DaysUntil,
        LengthDefinition length => new Scalar(script.Dialect.Length(source(length.Of).Sql), type),
        BucketDefinition bucket => Label(bucket, source(bucket.Of), type),
        ConcatenationDefinition texts => Joined(texts),
        _ => throw new InvalidOperationException($"A {definition.GetType().Name} cannot be said in SQL."),
    };

    private Scalar Label(BucketDefinition bucket, Scalar number, FactType type)
    {
        var cases = bucket.Thresholds.Select((threshold, band) =>
            $"WHEN {number.Sql} < {script.Value(FactValue.OfNumber(threshold), FactType.Decimal, number.Scale)} "
            + $"THEN {script.Value(bucket.Labels[band], type)}");
        var last = script.Value(bucket.Labels[bucket.Thresholds.Count], type);
        return new Scalar($"CASE {string.Join(" ", cases)} WHEN {number.IsThere} THEN {last} END", type);
    }

    private Scalar Joined(ConcatenationDefinition texts)
    {
        var facts = texts.Parts.Where(part => part.Fact is not null).Select(part => source(part.Fact!)).ToList();
        var parts = texts.Parts.Select(part => part.Fact is null ? script.Text(part.Text) : $"COALESCE({Text(source(part.Fact))}, '')");
        var isThere = string.Join(" OR ", facts.Select(fact => fact.IsThere));
        return new Scalar($"CASE WHEN {isThere} THEN NULLIF({script.Dialect.Joined(parts)}, '') END", FactType.Text);
    }

    private string Text(Scalar value) => value.Type == FactType.Text ? value.Sql : script.Dialect.Digits(value.Sql);
}
