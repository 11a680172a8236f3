using System;
using System.Linq;
using System.Xml.Linq;
using Dataverse.Sandbox.Import.Package;
using Dataverse.Sandbox.Import.Tables;
using Dataverse.Sandbox.Metadata;

namespace Dataverse.Sandbox.Import.Components;

/// <summary>Reads views: every column of their query and of their layout must be there.</summary>
internal sealed class ViewReader(Reading reading)
{
    public void Read()
    {
        foreach (var (table, schemaName) in TableReader.TablesOf(reading.Customizations))
            foreach (var view in table.Elements("SavedQueries").Elements("savedqueries").Elements("savedquery"))
                ReadView(view, schemaName);
    }

    private void ReadView(XElement element, string schemaName)
    {
        var name = Labels.Of(element.Element("LocalizedNames"), reading.Language) ?? "";
        var id = Labels.Id(element.Text("savedqueryid"));
        var component = reading.Add(new Component(Kind.View, id ?? Guid.Empty, name, $"customizations.xml, view '{name}' of {schemaName}"));
        if (id is null) component.Fault("savedqueryid", "The view has no id.", "Write a GUID.");

        var table = new References(reading, component).Table(schemaName, "");
        var fetch = element.Element("fetchxml")?.Element("fetch");
        var check = new FetchCheck(reading, component, "fetchxml");
        if (fetch is not null) check.Check(fetch);
        if (table is not null && check.Table is not null && check.Table != table)
            component.Fault("fetchxml", $"The query reads '{check.Table.LogicalName}', the view is of '{table.LogicalName}'.", "Correct the query.");
        if (table is not null) CheckLayout(element, table, check, component);

        component.Write = rows => rows.Put("savedquery", component.Id,
            ("name", name), ("description", Labels.Of(element.Element("Descriptions"), reading.Language)), ("returnedtypecode", table!.LogicalName),
            ("fetchxml", fetch?.ToString(SaveOptions.DisableFormatting)), ("layoutxml", Inner(element.Element("layoutxml"))),
            ("columnsetxml", Inner(element.Element("columnsetxml"))),
            ("querytype", element.Whole("querytype") ?? 0), ("isdefault", element.Flag("isdefault")), ("isprivate", element.Flag("isprivate")),
            ("isquickfindquery", element.Flag("isquickfindquery")),
            ("isuserdefined", true), ("ismanaged", reading.Manifest.IsManaged), ("introducedversion", element.Text("IntroducedVersion")));
    }

    private void CheckLayout(XElement view, Table table, FetchCheck query, Component component)
    {
        var references = new References(reading, component);
        foreach (var cell in view.Elements("layoutxml").Descendants("cell"))
        {
            var name = (string?)cell.Attribute("name") ?? "";
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0)
            {
                if (!query.Aliases.Contains(name)) references.Column(table, name, "layoutxml");
                continue;
            }

            if (query.Joined.TryGetValue(name[..dot], out var joined)) references.Column(joined, name[(dot + 1)..], "layoutxml");
            else component.Fault("layoutxml", $"The column '{name}' names a join that the query does not have.",
                "Add the link-entity with that alias, or remove the column.");
        }
    }

    internal static string? Inner(XElement? element) => element is null ? null
        : element.HasElements ? string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)))
            : element.Value is { Length: > 0 } text ? text : null;
}
