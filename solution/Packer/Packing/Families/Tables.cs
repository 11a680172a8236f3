using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Packing.Families;

/// <summary>Tables: one folder each, holding Entity.xml and the files of its forms, views, charts, ribbon and formulas.</summary>
public sealed record Tables() : Family("Entities", "Entities")
{
    /// <inheritdoc />
    public override void Fill(XElement placeholder, PackingRun run)
    {
        foreach (var folder in run.Source.Folders("Entities")) placeholder.Add(Table(folder, run));
    }

    private static XElement Table(string folder, PackingRun run)
    {
        var table = run.Component(folder + "/Entity.xml");
        if (table.Element("FormXml") is { } forms) FillForms(forms, folder + "/FormXml", run);
        if (table.Element("SavedQueries") is { } views) FillViews(views, folder + "/SavedQueries", run);
        if (table.Element("Visualizations") is { } charts) FillCharts(charts, folder + "/Visualizations", run);
        if (table.Element("RibbonDiffXml") is { } ribbon) FillRibbon(ribbon, folder + "/RibbonDiff.xml", run);
        foreach (var file in run.Source.Files(folder + "/Formulas"))
            run.AddPayload("Formulas/" + file[(file.LastIndexOf('/') + 1)..], file);
        return table;
    }

    // Forms stand in the order of their file names, whatever their kind; a kind stands where its first form does.
    private static void FillForms(XElement forms, string folder, PackingRun run)
    {
        var files = run.Source.Folders(folder).SelectMany(run.Variants).OrderBy(Path.GetFileName, NtfsOrder.Names!);
        foreach (var kind in files.GroupBy(file => file.Split('/')[^2]))
            forms.Add(new XElement("forms", new XAttribute("type", kind.Key), kind.SelectMany(file => Each("systemform", run.Component(file)))));
    }

    // Old exports have the form or view itself as the root of its file, without the list around it.
    private static IEnumerable<XElement> Each(string name, XElement root) => root.Name == name ? [root] : root.Elements();

    private static void FillViews(XElement views, string folder, PackingRun run) =>
        views.Add(new XElement("savedqueries", run.Source.Files(folder).SelectMany(file => Each("savedquery", run.Component(file)))));

    private static void FillCharts(XElement charts, string folder, PackingRun run) =>
        charts.Add(run.Source.Files(folder).Select(run.Component));

    private static void FillRibbon(XElement ribbon, string file, PackingRun run)
    {
        if (run.Source.Has(file)) ribbon.ReplaceWith(run.Component(file));
    }
}
