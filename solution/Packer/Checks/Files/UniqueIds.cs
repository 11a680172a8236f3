using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Reading;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Checks.Files;

/// <summary>No two components share an id, whatever their kinds; ids are GUIDs. A copied file that kept its id would overwrite the first.</summary>
public static class UniqueIds
{
    /// <summary>One problem a repeated or malformed id.</summary>
    public static IEnumerable<Problem> Find(Solution solution)
    {
        var ids = Ids(solution).ToList();
        foreach (var (id, document) in ids.Where(found => !Guid.TryParse(found.Id, out _)))
            yield return document.Problem(null, $"the id '{id}' is no GUID", "Write a new GUID");
        foreach (var group in ids.Where(found => Guid.TryParse(found.Id, out _)).GroupBy(found => Guid.Parse(found.Id)).Where(group => group.Count() > 1))
            yield return group.Last().Document.Problem(null, $"the id {group.Key} is also that of {group.First().Document.Path}", "Give one of them a new GUID");
    }

    private static IEnumerable<(string Id, SourceDocument Document)> Ids(Solution solution) =>
    [
        .. solution.Components.Where(component => component.Type is 20 or 26 or 29 or 59 or 60 or 70 or 91 or 92 or 95).Select(component => (component.Key, component.Document)),
        .. Values(solution.Steps, "SdkMessageProcessingStepImageId"),
        .. Values(solution.Documents("WebResources"), "WebResourceId"),
        .. solution.Documents("PluginAssemblies").SelectMany(document => document.Root.Descendants("PluginType").Attributes("PluginTypeId").Select(id => (id.Value, document))),
    ];

    private static IEnumerable<(string Id, SourceDocument Document)> Values(IEnumerable<SourceDocument> documents, string element) =>
        documents.SelectMany(document => document.Root.Descendants(element).Select(id => (id.Value, document)));
}
