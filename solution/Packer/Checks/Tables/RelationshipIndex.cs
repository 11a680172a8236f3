using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Packing.Families;
using Dataverse.SolutionPacker.Reading;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Checks.Tables;

/// <summary>
/// Other/Relationships.xml lists each relationship once, and each has its description in Other/Relationships. What is not listed is lost;
/// what is listed without description is packed empty.
/// </summary>
public static class RelationshipIndex
{
    /// <summary>Names on one side only, and names written twice.</summary>
    public static IEnumerable<Problem> Find(Solution solution)
    {
        var index = solution.Source.Has(Relationships.Index) ? Entries(solution.Read(Relationships.Index)) : [];
        var details = solution.Documents(Relationships.Details).SelectMany(Entries).ToList();
        var listed = index.Select(entry => entry.Name).ToHashSet();
        var described = details.Select(entry => entry.Name).ToHashSet();
        return
        [
            .. details.Where(entry => !listed.Contains(entry.Name))
                .Select(entry => entry.Document.Problem(entry.Element, $"the relationship {entry.Name} is not listed, so it would be lost", $"Add it to {Relationships.Index}")),
            .. index.Where(entry => !described.Contains(entry.Name))
                .Select(entry => entry.Document.Problem(entry.Element, $"the relationship {entry.Name} is described nowhere", $"Describe it in a file of {Relationships.Details}, or remove the entry")),
            .. Twice(index),
            .. Twice(details),
        ];
    }

    private static IEnumerable<Problem> Twice(List<Entry> entries) => entries
        .GroupBy(entry => entry.Name)
        .Where(group => group.Count() > 1)
        .Select(group => group.Last().Document.Problem(group.Last().Element, $"the relationship {group.Key} is written twice", "Keep one"));

    private static List<Entry> Entries(SourceDocument document) => document.Root.Elements("EntityRelationship")
        .Select(element => new Entry(element.Attribute("Name")?.Value ?? "", element, document))
        .ToList();

    private sealed record Entry(string Name, XElement Element, SourceDocument Document);
}
