using System;
using System.Collections.Generic;
using System.Xml.Linq;
using Dataverse.Sandbox.Import.Package;
using Dataverse.Sandbox.Import.Tables;

namespace Dataverse.Sandbox.Import.Components;

/// <summary>Reads the forms of tables, and dashboards.</summary>
internal sealed class FormReader(Reading reading)
{
    private static readonly Dictionary<string, int> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["dashboard"] = 0, ["appointmentBook"] = 1, ["main"] = 2, ["mobile"] = 5, ["quick"] = 6, ["quickCreate"] = 7, ["dialog"] = 8, ["taskBasedForm"] = 9,
        ["interactionCentricDashboard"] = 10, ["card"] = 11, ["mainInteractionCentric"] = 12, ["contextualDashboard"] = 13, ["powerbi"] = 103,
    };

    public void Read()
    {
        foreach (var (table, schemaName) in TableReader.TablesOf(reading.Customizations))
            foreach (var forms in table.Elements("FormXml").Elements("forms"))
                foreach (var form in forms.Elements("systemform"))
                    ReadForm(form, (string?)forms.Attribute("type") ?? "main", schemaName);

        foreach (var family in new[] { "Dashboards", "InteractionCentricDashboards" })
            foreach (var dashboard in reading.Customizations.Elements(family).Elements())
                ReadDashboard(dashboard, family == "Dashboards" ? "dashboard" : "interactionCentricDashboard");
    }

    private void ReadForm(XElement element, string type, string schemaName)
    {
        var name = Labels.Of(element.Element("LocalizedNames"), reading.Language) ?? "";
        var id = Labels.Id(element.Text("formid"));
        var component = reading.Add(new Component(Kind.Form, id ?? Guid.Empty, name, $"customizations.xml, {type} form '{name}' of {schemaName}"));
        if (id is null) component.Fault("formid", "The form has no id.", "Write a GUID.");
        if (!Types.TryGetValue(type, out var code))
            component.Fault("forms/@type", $"'{type}' is not a kind of form.", $"Write one of {string.Join(", ", Types.Keys)}.");

        var table = new References(reading, component).Table(schemaName, "");
        var form = element.Element("form");
        if (form is null) component.Fault("form", "The form is empty.", "Pack the solution again with the form file.");
        else new FormCheck(reading, component).Check(form, table);

        component.Write = rows => rows.Put("systemform", component.Id,
            ("name", name), ("description", Labels.Of(element.Element("Descriptions"), reading.Language)), ("objecttypecode", table!.LogicalName),
            ("type", code),
            ("formxml", form!.ToString(SaveOptions.DisableFormatting)), ("formactivationstate", element.Whole("FormActivationState") ?? 1),
            ("formpresentation", element.Whole("FormPresentation") ?? 0),
            ("isdefault", false), ("uniquename", element.Text("UniqueName")), ("ismanaged", reading.Manifest.IsManaged),
            ("introducedversion", element.Text("IntroducedVersion")));
    }

    private void ReadDashboard(XElement element, string type)
    {
        var name = Labels.Of(element.Element("LocalizedNames"), reading.Language) ?? "";
        var id = Labels.Id(element.Text("FormId"));
        var component = reading.Add(new Component(Kind.Form, id ?? Guid.Empty, name, $"customizations.xml, dashboard '{name}'"));
        if (id is null) component.Fault("FormId", "The dashboard has no id.", "Write a GUID.");
        var form = element.Element("FormXml")?.Element("forms")?.Element("form") ?? element.Element("FormXml")?.Element("form");
        if (form is not null) new FormCheck(reading, component).Check(form, null);

        component.Write = rows => rows.Put("systemform", component.Id,
            ("name", name), ("description", Labels.Of(element.Element("Descriptions"), reading.Language)), ("objecttypecode", "none"), ("type", Types[type]),
            ("formxml", form?.ToString(SaveOptions.DisableFormatting)), ("formactivationstate", 1), ("isdefault", element.Flag("IsDefault")),
            ("istabletenabled", element.Flag("IsTabletEnabled")),
            ("ismanaged", reading.Manifest.IsManaged));
    }
}
