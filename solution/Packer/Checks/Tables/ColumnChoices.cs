using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Reading;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Checks.Tables;

/// <summary>The global choices that columns use exist, and no choice has two options of one value.</summary>
public static class ColumnChoices
{
    private const int ChoiceType = 9;

    /// <summary>Missing choices and repeated values.</summary>
    public static IEnumerable<Problem> Find(Solution solution)
    {
        var known = solution.Components.Where(component => component.Type == ChoiceType).Select(component => component.Key).ToHashSet();
        foreach (var table in solution.Tables)
            foreach (var name in table.Columns.Values.Elements("OptionSetName").Where(name => solution.IsOwnName(name.Value) && !known.Contains(name.Value)))
                yield return table.Document.Problem(name, $"there is no choice {name.Value}", "Add OptionSets/" + name.Value + ".xml, or correct the name");
        foreach (var document in solution.Documents("OptionSets").Concat(solution.Tables.Select(table => table.Document)))
            foreach (var repeated in document.Root.DescendantsAndSelf("optionset").SelectMany(Repeated))
                yield return document.Problem(repeated, $"the value {repeated.Value} stands for two options", "Give each option its own value");
    }

    private static IEnumerable<XAttribute> Repeated(XElement choice) => choice
        .Descendants()
        .Where(option => option.Name.LocalName is "option" or "state" or "status")
        .Attributes("value")
        .GroupBy(value => value.Value)
        .Where(group => group.Count() > 1)
        .Select(group => group.Last());
}
