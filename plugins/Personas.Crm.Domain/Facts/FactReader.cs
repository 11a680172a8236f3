using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Facts.Derived;
using Personas.Crm.Domain.Facts.Reading;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Facts;

/// <summary>Reads a stored fact and checks it against the tables and the other facts. It finds all faults, not just the first.</summary>
public static class FactReader
{
    /// <summary>The fact, or every problem with its place in the definition.</summary>
    /// <param name="text">The fact as stored.</param>
    /// <param name="schema">What the tables have.</param>
    /// <param name="others">The facts that this one may be derived from.</param>
    /// <param name="texts">All stored facts, to name a circle of facts that are derived from each other; may be left out.</param>
    public static Reading<Fact> Read(FactText text, ISchema schema, FactCatalogue others, IReadOnlyCollection<FactText>? texts = null)
    {
        var problems = new List<Problem>();
        if (!IsKey(text.Key))
            problems.Add(new Problem("key", $"'{text.Key}' is not a key.", "Use letters, digits, '_', '-', '.' and ':', beginning with a letter."));
        var input = JsonInput.Parse(text.Definition, "definition", problems);
        if (input is null) return Readings.Failed<Fact>(problems);

        var read = new DefinitionReader(text, schema, others, texts ?? [], problems).Read(input);
        var value = Default(text, read?.Labels, problems);
        if (read is null) return Readings.Failed<Fact>(problems);
        if (!Matches(text.Type, read.Type))
            problems.Add(new Problem("datatype",
                $"The fact is declared as {LiteralReader.Article(text.Type)}, its definition gives {LiteralReader.Article(read.Type)}.",
                $"Choose the type {read.Type}."));
        var fact = new Fact
        {
            Key = text.Key,
            Name = string.IsNullOrWhiteSpace(text.Name) ? text.Key : text.Name,
            Kind = text.Kind,
            Type = text.Type,
            Definition = read.Definition,
            Default = value,
            Use = Sources(read.Definition, others).Aggregate(text.Use, (use, source) => use.Restricted(source.Use)),
            SegmentId = text.SegmentId,
            SegmentName = text.SegmentName,
            CustomerTables = read.CustomerTables,
            Labels = read.Labels,
        };
        return Readings.Of(fact, problems);
    }

    private static IEnumerable<Fact> Sources(FactDefinition definition, FactCatalogue others) =>
        definition is DerivedDefinition derived ? derived.Sources.Select(others.Find).OfType<Fact>() : [];

    private static bool IsKey(string? key) =>
        !string.IsNullOrEmpty(key) && char.IsLetter(key![0]) && key.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '.' or ':');

    // An amount can be declared as a plain number and the other way round: both compare as decimals.
    private static bool Matches(FactType declared, FactType found) =>
        declared == found || (IsAmount(declared) && IsAmount(found));

    private static bool IsAmount(FactType type) => type is FactType.Decimal or FactType.Money;

    private static FactValue Default(FactText text, IReadOnlyDictionary<int, string>? labels, List<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(text.Default)) return FactValue.Missing;
        var token = Token(text.Default!.Trim(), text.Type);
        var literal = LiteralReader.Read(token, text.Type, labels ?? new Dictionary<int, string>(), "default", problems);
        if (literal is not { IsLocal: true }) return literal?.Value ?? FactValue.Missing;
        problems.Add(new Problem("default", $"'{text.Default}' is an instant only once a zone is known.", "Write it in UTC, such as 2026-05-04T14:30:00Z."));
        return FactValue.Missing;
    }

    private static InputToken Token(string text, FactType type)
    {
        if (type is FactType.Text or FactType.Date or FactType.DateTime or FactType.Reference) return new InputValue(text.Trim('"'));
        try
        {
            using var reader = InputBuilder.Open(text);
            var token = InputBuilder.Read(reader);
            return reader.Read() ? new InputValue(text) : token;
        }
        catch (JsonException)
        {
            return new InputValue(text);
        }
    }
}
