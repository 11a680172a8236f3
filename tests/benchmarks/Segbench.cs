using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Benchmarks;

/// <summary>
/// The workload "segbench": customers with 25 columns and 20 transactions each, segments with 5 conditions on average in 2 to 4 levels, a
/// fifth of the conditions on figures over transactions. The same seed gives the same workload on every machine.
/// </summary>
public sealed class Segbench
{
    /// <summary>The moment of every evaluation.</summary>
    public static readonly Moment Moment = Moment.InUtc(new DateTime(2026, 5, 4, 12, 0, 0));

    /// <summary>The workload with a number of segments.</summary>
    public Segbench(int segments) : this(segments, SegbenchFacts.All) { }

    private Segbench(int segments, IReadOnlyList<FactText> facts)
    {
        var random = new SegbenchRandom(4_711);
        var texts = Enumerable.Range(0, segments).Select(i => SegbenchSegments.Segment(i, random)).ToList();
        Facts = facts;
        Segments = texts;
        Rules = RuleSet.Compile(Facts, Segments, SegbenchFacts.Schema);
        if (Rules.Broken.Count > 0) throw new InvalidOperationException(string.Join(" ", Rules.Broken.SelectMany(broken => broken.Problems)));
    }

    /// <summary>The facts as stored.</summary>
    public IReadOnlyList<FactText> Facts { get; }

    /// <summary>The segments as stored.</summary>
    public IReadOnlyList<SegmentText> Segments { get; }

    /// <summary>The compiled rules.</summary>
    public RuleSet Rules { get; }

    /// <summary>The same segments where the figures over transactions are columns of the customer, as roll-ups are.</summary>
    public static Segbench WithStoredFigures(int segments) => new(segments, SegbenchFacts.Stored);

    /// <summary>Customers with their rows, loaded.</summary>
    public static IReadOnlyList<CustomerData> Customers(Needs needs, int count)
    {
        var random = new SegbenchRandom(815);
        return Enumerable.Range(0, count).Select(_ => Load(needs, random)).ToList();
    }

    private static CustomerData Load(Needs needs, SegbenchRandom random)
    {
        var data = new CustomerData(needs);
        var row = Row(SegbenchFacts.CustomerColumns, random);
        var transactions = Enumerable.Range(0, 20).Select(_ => Row(SegbenchFacts.TransactionColumns, random)).ToList();
        foreach (var figure in SegbenchFigures.Of(transactions)) row.Add(figure.Key, figure.Value);
        data.Read(column => row[column]);
        foreach (var related in needs.Related)
            foreach (var transaction in transactions) data.AddRelated(related, column => transaction[column]);
        return data;
    }

    private static Dictionary<string, object?> Row(IReadOnlyDictionary<string, FactType> columns, SegbenchRandom random) =>
        columns.ToDictionary(column => column.Key, column => random.Value(column.Value), StringComparer.OrdinalIgnoreCase);
}

/// <summary>Chance from a seed, without the framework's generator, which may differ between versions.</summary>
public sealed class SegbenchRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A whole number from 0 up to a limit, the limit excluded.</summary>
    public int Next(int limit)
    {
        unchecked { _state = (_state * 6364136223846793005UL) + 1442695040888963407UL; }
        return (int)((_state >> 33) % (ulong)limit);
    }

    /// <summary>A value of a type in plain form; one in ten is missing.</summary>
    public object? Value(FactType type)
    {
        if (Next(10) == 0) return null;
        return type switch
        {
            FactType.Boolean => Next(2) == 1,
            FactType.Integer => Next(1000),
            FactType.Money => Next(1_000_000) / 100m,
            FactType.Choice => Next(8),
            FactType.Date => new DateTime(1940, 1, 1).AddDays(Next(31_000)),
            FactType.DateTime => Segbench.Moment.UtcNow.AddMinutes(-Next(600 * 24 * 60)),
            _ => "text" + Next(200).ToString(CultureInfo.InvariantCulture),
        };
    }
}
