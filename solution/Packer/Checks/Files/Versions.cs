using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Reading;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Checks.Files;

/// <summary>The solution's version has two to four numbers, and so has every IntroducedVersion that is written.</summary>
public static partial class Versions
{
    private const string Remedy = "Write two to four numbers, such as 1.0.0.0";

    /// <summary>One problem a version.</summary>
    public static IEnumerable<Problem> Find(Solution solution)
    {
        var version = solution.Manifest.Root.Element("SolutionManifest")?.Element("Version");
        if (!IsVersion(version?.Value))
            yield return solution.Manifest.Problem(version, $"the solution's version is {Shown(version?.Value)}", Remedy);
        foreach (var document in solution.Documents("").Where(document => document.Path != solution.Manifest.Path))
            foreach (var node in Introduced(document.Root).Where(node => !IsVersion(Value(node))))
                yield return document.Problem(node, $"IntroducedVersion is {Shown(Value(node))}", Remedy);
    }

    private static IEnumerable<XObject> Introduced(XElement root) =>
        root.DescendantsAndSelf().SelectMany(element => element.Attributes("IntroducedVersion").Cast<XObject>()
            .Concat(element.Elements().Where(child => child.Name.LocalName is "IntroducedVersion" or "introducedversion")));

    private static string Value(XObject node) => node is XAttribute attribute ? attribute.Value : ((XElement)node).Value;

    private static string Shown(string? version) => string.IsNullOrEmpty(version) ? "empty" : $"'{version}', which is no version";

    private static bool IsVersion(string? text) => text is not null && Shape().IsMatch(text);

    [GeneratedRegex(@"^\d+(\.\d+){1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
