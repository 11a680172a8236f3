using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Facts.Derived;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Facts.Reading;

/// <summary>Reads the definition of a derived fact.</summary>
internal sealed class DerivedReader(FactText text, FactCatalogue others, IReadOnlyCollection<FactText> texts, List<Problem> problems)
{
    private const int MostParts = 20;

    private static readonly FactType[] Dates = [FactType.Date, FactType.DateTime];
    private static readonly FactType[] Texts = [FactType.Text];
    private static readonly FactType[] Printable = [FactType.Text, FactType.Integer];
    private static readonly FactType[] Numbers = [FactType.Integer, FactType.Decimal, FactType.Money];

    private static readonly IReadOnlyDictionary<string, string[]> Keys = DerivedFunction.All.ToDictionary(function => function.Name, _ => new[] { "of" })
        .Concat(new Dictionary<string, string[]>
        {
            ["days-until-anniversary"] = ["of"], ["month-day"] = ["of"], ["length"] = ["of"], ["concatenate"] = ["parts"],
            ["bucket"] = ["of", "thresholds", "labels"],
        }).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>The names of all functions.</summary>
    public static IEnumerable<string> Functions => Keys.Keys;

    public DefinitionRead? Read(InputObject input)
    {
        var name = Json.Text(input, "function", string.Empty, problems);
        if (name is not null && !Keys.ContainsKey(name)) return Unknown(name);
        Json.RefuseOtherKeys(input, string.Empty, problems, ["function", .. name is null ? ["of"] : Keys[name]]);
        return name switch
        {
            null => NoFunction(input),
            "concatenate" => Concatenation(input),
            "bucket" => Of(input, name, Numbers) is { } number ? new BucketReader(number, problems).Read(input) : null,
            "length" => Of(input, name, Texts) is { } value ? Whole(new LengthDefinition(value.Key), value) : null,
            "month-day" => Of(input, name, Dates) is { } date ? Whole(new MonthDayDefinition(date.Key), date) : null,
            "days-until-anniversary" => Of(input, name, Dates) is { } date ? Whole(new AnniversaryDefinition(date.Key), date) : null,
            _ => Of(input, name, Dates) is { } date ? Whole(new ElapsedDefinition(DerivedFunction.Named(name)!, date.Key), date) : null,
        };
    }

    private DefinitionRead? Unknown(string name)
    {
        problems.Add(new Problem("function", $"There is no function '{name}'.",
            $"{Nearest.Question(name, Keys.Keys)}Use one of: {string.Join(", ", Keys.Keys)}."));
        return null;
    }

    private DefinitionRead? NoFunction(InputObject input)
    {
        Json.Text(input, "of", string.Empty, problems);
        return null;
    }

    private DefinitionRead? Concatenation(InputObject input)
    {
        if (input["parts"] is not InputList { Count: > 0 and <= MostParts } list)
        {
            problems.Add(new Problem("parts", $"{Json.Short(input["parts"])} is not a list of 1 to {MostParts} parts.",
                "Write [{\"fact\": …}, {\"text\": \" \"}, {\"fact\": …}]."));
            return null;
        }
        var sources = new List<Fact>();
        var parts = list.Items.Select((part, index) => Part(part, $"parts[{index}]", sources)).ToList();
        if (parts.Contains(null)) return null;
        if (sources.Count > 0)
            return new DefinitionRead(new ConcatenationDefinition(parts.Select(part => part!).ToList()), FactType.Text, CustomerTables(sources));
        problems.Add(new Problem("parts", "There is no fact among them.", "Add {\"fact\": …}."));
        return null;
    }

    private TextPart? Part(InputToken token, string place, List<Fact> sources)
    {
        if (token is InputObject { Fields.Length: 1 } part)
        {
            if (part["text"]?.Text is { Length: > 0 } words) return new TextPart(null, words);
            if (part["fact"]?.Text is { } key)
            {
                if (Source(key, $"{place}.fact", "concatenate", Printable) is not { } fact) return null;
                sources.Add(fact);
                return new TextPart(fact.Key, string.Empty);
            }
        }
        problems.Add(new Problem(place, $"{Json.Short(token)} is neither a fact nor a text.", "Write {\"fact\": \"key\"} or {\"text\": \" \"}."));
        return null;
    }

    private Fact? Of(InputObject input, string function, FactType[] types) =>
        Json.Text(input, "of", string.Empty, problems) is { } of ? Source(of, "of", function, types) : null;

    private Fact? Source(string key, string place, string function, FactType[] types)
    {
        var fact = others.Find(key);
        if (fact is null && DerivedSources.Circle(text, texts) is { } circle)
            return Refuse(place, $"The facts are derived from each other in a circle: {circle}.", "Derive one of them from a column.");
        if (fact is null && others.Broken.ContainsKey(key)) return Refuse(place, $"The fact '{key}' has faults.", "Correct that fact first.");
        if (fact is null) return Refuse(place, $"There is no fact '{key}'.", $"{Nearest.Question(key, others.Keys)}Add that fact first.");
        if (fact.SegmentId is not null && fact.SegmentId != text.SegmentId)
            return Refuse(place, $"The fact '{fact.Key}' is private to {fact.PrivateTo}.", "Make this fact private to the same segment, or use another.");
        if (types.Contains(fact.Type)) return fact;
        var wanted = types == Dates ? "a date" : types == Texts ? "text" : types == Numbers ? "a number" : "text or a whole number";
        return Refuse(place, $"The fact '{fact.Key}' is {LiteralReader.Article(fact.Type)}, not {wanted}.",
            $"'{function}' needs a fact of type {string.Join(" or ", types)}.");
    }

    private Fact? Refuse(string place, string fault, string remedy)
    {
        problems.Add(new Problem(place, fault, remedy));
        return null;
    }

    private static DefinitionRead Whole(DerivedDefinition definition, Fact source) => new(definition, FactType.Integer, source.CustomerTables);

    private static List<string> CustomerTables(List<Fact> sources) =>
        sources.Select(source => source.CustomerTables.AsEnumerable())
            .Aggregate((left, right) => left.Intersect(right, StringComparer.OrdinalIgnoreCase)).ToList();
}
