using System;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Dataverse.Sandbox.Import.Package;

namespace Dataverse.Sandbox.Import.Components;

/// <summary>Reads processes and flows. They become rows; the sandbox does not run them.</summary>
internal sealed class ProcessReader(Reading reading)
{
    private const int Flow = 5;

    public void Read()
    {
        foreach (var element in reading.Customizations.Elements("Workflows").Elements("Workflow")) ReadProcess(element);
    }

    private void ReadProcess(XElement element)
    {
        var name = (string?)element.Attribute("Name") ?? "";
        var id = Labels.Id((string?)element.Attribute("WorkflowId"));
        var category = element.Whole("Category") ?? 0;
        var component = reading.Add(new Component(Kind.Process, id ?? Guid.Empty, name, $"customizations.xml, process '{name}'"));
        if (id is null) component.Fault("WorkflowId", "The process has no id.", "Write a GUID.");

        var table = element.Text("PrimaryEntity");
        if (table.Length > 0 && table != "none") new References(reading, component).Table(table, "PrimaryEntity");
        var json = Content(element, "JsonFileName", component);
        var xaml = Content(element, "XamlFileName", component);
        if (json is not null) CheckFlow(json, component);
        if (xaml is not null) CheckXaml(xaml, component);
        reading.NotSupported(category == Flow ? "cloud flow" : "process", name, "It is kept as a row and does not run.");

        component.Write = rows => rows.Put("workflow", component.Id,
            ("name", name), ("description", (string?)element.Attribute("Description")), ("category", category), ("type", element.Whole("Type") ?? 1),
            ("mode", element.Whole("Mode") ?? 0),
            ("scope", element.Whole("Scope") ?? 4), ("primaryentity", table.Length > 0 ? table : "none"), ("ondemand", element.Flag("OnDemand")),
            ("subprocess", element.Flag("Subprocess")),
            ("triggeroncreate", element.Flag("TriggerOnCreate")), ("triggerondelete", element.Flag("TriggerOnDelete")),
            ("runas", element.Whole("RunAs") ?? 1), ("istransacted", element.Flag("IsTransacted")),
            ("uniquename", element.Text("UniqueName")), ("clientdata", json), ("xaml", xaml), ("statecode", element.Whole("StateCode") ?? 0),
            ("statuscode", element.Whole("StatusCode") ?? 1),
            ("introducedversion", element.Text("IntroducedVersion")), ("ismanaged", reading.Manifest.IsManaged));
    }

    private string? Content(XElement element, string child, Component component)
    {
        var file = element.Text(child);
        if (file.Length == 0) return null;
        if (reading.Zip.Has(file)) return reading.Zip.Text(file);
        component.Fault(child, $"The zip holds no entry '{file}'.", "Pack the solution again with the file.");
        return null;
    }

    private static void CheckXaml(string text, Component component)
    {
        try
        {
            XDocument.Parse(text);
        }
        catch (XmlException fault)
        {
            component.Fault("XamlFileName", $"The process is not well-formed XML: {fault.Message}", "Export it again.");
        }
    }

    private static void CheckFlow(string text, Component component)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            if (!document.RootElement.TryGetProperty("properties", out var properties)
                || !properties.TryGetProperty("connectionReferences", out var references) || references.ValueKind != JsonValueKind.Object)
                return;
            foreach (var reference in references.EnumerateObject())
                if (reference.Value.TryGetProperty("connection", out var connection)
                    && connection.TryGetProperty("connectionReferenceLogicalName", out var name) && name.GetString() is { Length: > 0 } logicalName)
                    component.Require(Kind.ConnectionReference, logicalName.ToLowerInvariant(), $"connectionReferences.{reference.Name}");
        }
        catch (JsonException fault)
        {
            component.Fault("JsonFileName", $"The flow is not JSON: {fault.Message}", "Export it again.");
        }
    }
}
