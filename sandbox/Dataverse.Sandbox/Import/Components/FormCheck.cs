using System;
using System.Linq;
using System.Xml.Linq;
using Dataverse.Sandbox.Import.Package;
using Dataverse.Sandbox.Metadata;

namespace Dataverse.Sandbox.Import.Components;

/// <summary>Checks what a form names: columns, tables and relationships of grids, views, quick view forms, scripts.</summary>
internal sealed class FormCheck(Reading reading, Component component)
{
    private readonly References _references = new(reading, component);

    public void Check(XElement form, Table? table)
    {
        // A form that lies over a managed one lists also what it takes away.
        var parts = form.Descendants().Where(part => !part.AncestorsAndSelf().Any(outer => ((string?)outer.Attribute("solutionaction")) == "Removed"))
            .ToArray();
        foreach (var part in parts)
        {
            switch (part.Name.LocalName)
            {
                case "control":
                    CheckControl(part, table);
                    break;
                case "Library":
                    Script((string?)part.Attribute("name"), "formLibraries");
                    break;
                case "Handler":
                    Script((string?)part.Attribute("libraryName"), $"handler {(string?)part.Attribute("functionName")}");
                    break;
            }
        }
    }

    private void CheckControl(XElement control, Table? table)
    {
        var where = $"control {(string?)control.Attribute("id")}";
        if (table is not null && (string?)control.Attribute("datafieldname") is { Length: > 0 } column) CheckColumn(control, table, column, where);
        if (control.Element("parameters") is not { } parameters) return;

        var target = parameters.Text("TargetEntityType") is { Length: > 0 } name ? _references.Table(name, where) : null;
        if (parameters.Text("RelationshipName") is { Length: > 0 } relationship) _references.Relationship(relationship, where);
        // The sandbox has no views and charts of the platform's own tables, so only those of other tables can be missing.
        if (target is { IsCustom: true } && Labels.Id(parameters.Text("ViewId")) is { } view) component.Require(Kind.View, view.ToString(), where);
        if (target is { IsCustom: true } && Labels.Id(parameters.Text("VisualizationId")) is { } chart) component.Require(Kind.Chart, chart.ToString(), where);
        foreach (var quickForm in parameters.Elements("QuickForms").SelectMany(QuickForms)) component.Require(Kind.Form, quickForm.ToString(), where);
        if (parameters.Text("Url") is { } url && url.StartsWith("$webresource:", StringComparison.OrdinalIgnoreCase))
            component.Require(Kind.WebResource, url[13..].ToLowerInvariant(), where);
    }

    // A business process form shows columns of the row that the process is about, through a relationship.
    private void CheckColumn(XElement control, Table table, string column, string where)
    {
        if ((string?)control.Attribute("relationship") is not { Length: > 0 } relationship)
        {
            _references.Column(table, column, where);
            return;
        }

        _references.Relationship(relationship, where);
        if (reading.Catalog.FindOneToMany(relationship) is { } known && _references.Table(known.ReferencedTable, where) is { } related)
            _references.Column(related, column, where);
    }

    private static Guid[] QuickForms(XElement element)
    {
        try
        {
            return [.. XElement.Parse(element.Value).Descendants("QuickFormId").Select(id => Labels.Id(id.Value)).OfType<Guid>()];
        }
        catch (System.Xml.XmlException)
        {
            return [];
        }
    }

    private void Script(string? name, string where)
    {
        if (!string.IsNullOrEmpty(name) && !name.StartsWith("msdyn", StringComparison.OrdinalIgnoreCase))
            component.Require(Kind.WebResource, name.ToLowerInvariant(), where);
    }
}
