using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Personas.Crm.Domain.Expressions.Words;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Derived;

namespace Personas.Crm.Domain.Pricing;

/// <summary>Writes down what a decision was made of.</summary>
internal sealed class FactRecorder(Decision decision)
{
    private readonly PriceBook _book = decision.Prices.Book;
    private readonly Dictionary<string, RecordedFact> _found = new(StringComparer.OrdinalIgnoreCase);

    public RecordedFacts Record()
    {
        foreach (var fact in _book.Named) Add(fact);
        var values = _found.Values.OrderBy(fact => fact.Key, StringComparer.Ordinal).ToList();
        var rates = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var pair in _book.Rates) rates[pair.Key] = pair.Value;
        return new RecordedFacts(values, RecordedRows.Of(_book, decision.Sheet), rates);
    }

    /// <summary>Whether a value goes back to one of the request.</summary>
    private bool IsAsked(Fact fact) => fact.Definition switch
    {
        RequestDefinition request => !RecordedCatalogue.IsRecorded(request.Name),
        DerivedDefinition derived => derived.Sources.Any(source => _book.Facts.Find(source) is { } below && IsAsked(below)),
        _ => false,
    };

    private void Add(Fact fact)
    {
        if (_found.ContainsKey(fact.Key)) return;
        _found.Add(fact.Key, fact.Definition is MembershipDefinition membership ? Member(fact, membership) : Value(fact));
        if (fact.Definition is DerivedDefinition derived && IsAsked(fact))
            foreach (var source in derived.Sources.Select(_book.Facts.Find).OfType<Fact>()) Add(source);
    }

    private RecordedFact Member(Fact fact, MembershipDefinition membership)
    {
        var isMember = decision.Value(fact).AsWhole != 0;
        return new RecordedFact(fact.Key, fact.Name, RecordedKind.Membership, fact.Type, isMember, isMember ? "yes" : "no") { Definition = membership.Segment };
    }

    private RecordedFact Value(Fact fact)
    {
        var value = decision.Value(fact);
        var recorded = new RecordedFact(fact.Key, fact.Name, RecordedKind.Value, fact.Type, RecordedValue.Of(value, fact.Type),
            Wording.Value(value, fact.Type, fact.Labels))
        {
            Labels = fact.Labels,
        };
        if (!IsAsked(fact)) return recorded;
        var text = _book.Texts.First(text => string.Equals(text.Key, fact.Key, StringComparison.OrdinalIgnoreCase));
        var kind = fact.Definition is RequestDefinition ? RecordedKind.Request : RecordedKind.Derived;
        return recorded with { Kind = kind, Definition = text.Definition, Default = text.Default };
    }
}

/// <summary>Values of facts as JSON knows them.</summary>
internal static class RecordedValue
{
    private const string Instant = "yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'";

    /// <summary>A value as a truth, number or text; null for none.</summary>
    public static object? Of(in FactValue value, FactType type) => value.ToPlain(type) switch
    {
        DateTime date => date.ToString(type == FactType.DateTime ? Instant : "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Guid id => id.ToString("D"),
        int[] options => string.Join(",", options.Select(option => option.ToString(CultureInfo.InvariantCulture))),
        int option => (long)option,
        var plain => plain,
    };

    /// <summary>The value in the plain form of <see cref="FactValue.Of"/>; null for none.</summary>
    public static object? Plain(object? recorded, FactType type) => recorded is null ? null : type switch
    {
        FactType.Date => DateTime.ParseExact((string)recorded, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        FactType.DateTime => DateTime.ParseExact((string)recorded, Instant, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        FactType.Reference => Guid.Parse((string)recorded),
        FactType.Choices => ((string)recorded).Split(',').Select(option => int.Parse(option, CultureInfo.InvariantCulture)).ToArray(),
        FactType.Choice => Convert.ToInt32(recorded, CultureInfo.InvariantCulture),
        FactType.Integer => Convert.ToInt64(recorded, CultureInfo.InvariantCulture),
        FactType.Decimal or FactType.Money => Convert.ToDecimal(recorded, CultureInfo.InvariantCulture),
        _ => recorded,
    };
}
