using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Fetch.Import;

/// <summary>What all parts of one import share: the tables, the facts, the links by their aliases, and the problems found so far.</summary>
internal sealed class ImportContext(ISchema schema, FactFinder facts, List<Problem> problems)
{
    private readonly Dictionary<string, Source> _sources = new(StringComparer.OrdinalIgnoreCase);

    public ISchema Schema => schema;

    public FactFinder Facts => facts;

    public List<Problem> Problems => problems;

    /// <summary>Makes a link known by its alias, or by its table when it has none.</summary>
    public void Add(XElement link, Source source) => _sources[Alias(link)] = source;

    /// <summary>The link with an alias; null with a problem added when there is none.</summary>
    public Source? Find(string alias, string place)
    {
        if (_sources.TryGetValue(alias, out var source)) return source;
        Refuse(place, $"There is no link '{alias}' here whose rows can be asked for.", $"{Nearest.Question(alias, _sources.Keys)}Write the alias of a link.");
        return null;
    }

    /// <summary>Whether conditions anywhere speak of the rows of a link or of one below it.</summary>
    public static bool IsAskedFor(XElement link)
    {
        var aliases = new HashSet<string>(link.DescendantsAndSelf("link-entity").Select(Alias), StringComparer.OrdinalIgnoreCase);
        return link.AncestorsAndSelf().Last().Descendants("condition").Any(condition => Spoken(condition).Any(aliases.Contains));
    }

    public void Refuse(string place, string fault, string remedy) => problems.Add(new Problem(place, fault, remedy));

    private static string Alias(XElement link) => (string?)link.Attribute("alias") ?? FetchInput.Name(link) ?? string.Empty;

    private static IEnumerable<string> Spoken(XElement condition)
    {
        if ((string?)condition.Attribute("entityname") is { } entity) yield return entity;
        if ((string?)condition.Attribute("valueof") is { } other && other.Contains(".")) yield return other.Substring(0, other.IndexOf('.'));
    }
}
