using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Reading;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Checks.Tables;

/// <summary>The views and charts in the grids of forms and dashboards, and the quick view forms, exist when they are of the solution's own tables.</summary>
public static class FormParts
{
    private const int View = 26;
    private const int Chart = 59;
    private const int Form = 60;

    /// <summary>One problem a dangling reference.</summary>
    public static IEnumerable<Problem> Find(Solution solution)
    {
        var known = solution.Components.Select(component => (component.Type, component.Key)).ToHashSet();
        return solution.Parts("FormXml").Select(part => part.Document).Concat(solution.Documents("Dashboards"))
            .SelectMany(form => form.Root.Descendants("control").Elements("parameters").SelectMany(Named)
                .Where(named => IsOwn(named.Table, solution) && !known.Contains((named.Type, named.Id)))
                .Select(named => form.Problem(named.Element, $"there is no {named.Kind} {named.Id} of {named.Table}", "Add it, or correct the id")));
    }

    private static IEnumerable<(XElement Element, int Type, string Kind, string Table, string Id)> Named(XElement parameters)
    {
        var table = parameters.Element("TargetEntityType")?.Value ?? "";
        foreach (var element in parameters.Elements("ViewId").Where(HasId)) yield return (element, View, "view", table, Component.Id(element.Value));
        foreach (var element in parameters.Elements("VisualizationId").Where(HasId)) yield return (element, Chart, "chart", table, Component.Id(element.Value));
        foreach (var element in parameters.Elements("QuickForms"))
            foreach (var form in QuickForms(element.Value))
                yield return (element, Form, "quick view form", form.Attribute("entityname")?.Value ?? "", Component.Id(form.Value));
    }

    private static bool IsOwn(string table, Solution solution) => solution.IsOwnName(table) && solution.Table(table) is not null;

    private static bool HasId(XElement element) => Guid.TryParse(element.Value, out _);

    // XML within the text of an element.
    private static List<XElement> QuickForms(string text)
    {
        try
        {
            return XElement.Parse(text).Descendants("QuickFormId").Where(HasId).ToList();
        }
        catch (XmlException)
        {
            return [];
        }
    }
}
