using System;
using System.Xml.Linq;
using Dataverse.Sandbox.Import.Package;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Platform;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Import.Components;

/// <summary>Reads plug-in steps with their images: message, table, class and columns must be there.</summary>
internal sealed class StepReader(Reading reading)
{
    internal const string ClassRemedy = "Build the package of this solution again: no class has this key. The key is made of package, assembly and class name.";
    private const int ServiceEndpointCode = 4618;

    public void Read()
    {
        foreach (var element in reading.Customizations.Elements("SdkMessageProcessingSteps").Elements("SdkMessageProcessingStep")) ReadStep(element);
    }

    /// <summary>The id of a plug-in type that is named by export key, id or name: of this solution, or installed.</summary>
    public static Guid? TypeId(Reading reading, string key)
    {
        if (reading.PluginTypes.TryGetValue(key, out var id)) return id;
        if (Labels.Id(key) is { } named) return named;
        var row = reading.Session.Scalar("SELECT plugintypeid FROM plugintype WHERE plugintypeexportkey = $0 OR typename = $0", key);
        return row is string text ? Guid.Parse(text) : null;
    }

    private void ReadStep(XElement element)
    {
        var name = (string?)element.Attribute("Name") ?? "";
        var id = Labels.Id((string?)element.Attribute("SdkMessageProcessingStepId"));
        var component = reading.Add(new Component(Kind.Step, id ?? Guid.Empty, name, $"customizations.xml, step '{name}'"));
        if (id is null) component.Fault("SdkMessageProcessingStepId", "The step has no id.", "Write a GUID.");

        var message = MessageOf(element, component);
        var table = TableOf(element, component);
        var references = new References(reading, component);
        if (table is not null) references.Columns(table, element.Text("FilteringAttributes"), "FilteringAttributes");
        var handler = HandlerOf(element, component);
        var stage = element.Whole("Stage");
        var mode = element.Whole("Mode") ?? 0;
        if (stage is not (10 or 20 or 30 or 40 or 50)) component.Fault("Stage", $"'{element.Text("Stage")}' is not a stage.", "Write 10, 20 or 40.");
        if (mode == 1 && stage is 10 or 20) component.Fault("Mode", "Only post-operation steps (stage 40) can be asynchronous.", "Write stage 40, or mode 0.");

        component.Write = rows => rows.Put("sdkmessageprocessingstep", component.Id,
            ("name", name), ("description", element.Text("Description")), ("configuration", element.Text("Configuration")), ("sdkmessageid", message),
            ("sdkmessagefilterid", FilterOf(rows, message, table)),
            ("plugintypeid", handler?.LogicalName == "plugintype" ? handler.Id : null), ("eventhandler", handler),
            ("filteringattributes", element.Text("FilteringAttributes")),
            ("stage", stage), ("mode", mode), ("rank", element.Whole("Rank") ?? 1), ("asyncautodelete", element.Flag("AsyncAutoDelete")),
            ("invocationsource", element.Whole("InvocationSource") ?? 0),
            ("supporteddeployment", element.Whole("SupportedDeployment") ?? 0), ("statecode", element.Whole("StateCode") ?? 0),
            ("statuscode", (element.Whole("StateCode") ?? 0) + 1),
            ("introducedversion", element.Text("IntroducedVersion")), ("ismanaged", reading.Manifest.IsManaged));
        foreach (var image in element.Elements("SdkMessageProcessingStepImages").Elements("SdkMessageProcessingStepImage")) ReadImage(image, component, table);
    }

    private void ReadImage(XElement element, Component step, Table? table)
    {
        var name = (string?)element.Attribute("Name") ?? "";
        var id = Labels.Id(element.Text("SdkMessageProcessingStepImageId"));
        var component = reading.Add(new Component(Kind.StepImage, id ?? Guid.Empty, name, $"{step.Place}, image {name}") { Parent = step });
        if (id is null) step.Fault($"image {name}", "The image has no id.", "Write a GUID.");
        if (table is not null) new References(reading, step).Columns(table, element.Text("Attributes"), $"image {name}");
        if (element.Whole("ImageType") is not (>= 0 and <= 2))
            step.Fault($"image {name}", $"'{element.Text("ImageType")}' is not a type of image.", "Write 0 (pre), 1 (post) or 2 (both).");

        component.Write = rows => rows.Put("sdkmessageprocessingstepimage", component.Id,
            ("name", name), ("entityalias", element.Text("EntityAlias")), ("imagetype", element.Whole("ImageType")), ("attributes", element.Text("Attributes")),
            ("messagepropertyname", element.Text("MessagePropertyName")), ("relatedattributename", element.Text("RelatedAttributeName")),
            ("sdkmessageprocessingstepid", step.Id),
            ("ismanaged", reading.Manifest.IsManaged));
    }

    private static Guid? MessageOf(XElement element, Component component)
    {
        var name = element.Text("SdkMessageName");
        if (name.Length > 0)
        {
            component.Require(Kind.Message, name.ToLowerInvariant(), "SdkMessageName");
            return SdkMessages.IdOf(name);
        }

        var id = Labels.Id(element.Text("SdkMessageId"));
        if (id is null) component.Fault("SdkMessageId", "The step has no message.", "Write SdkMessageId, or SdkMessageName for a custom API.");
        else component.Require(Kind.Message, id.Value.ToString(), "SdkMessageId",
            "The sandbox knows the ids of Create, Update and Delete; write SdkMessageName for any other message.");
        return id;
    }

    private Table? TableOf(XElement element, Component component)
    {
        var name = element.Text("PrimaryEntity");
        return name.Length == 0 || name == "none" ? null : new References(reading, component).Table(name, "PrimaryEntity");
    }

    private EntityReference? HandlerOf(XElement element, Component component)
    {
        if (element.Whole("EventHandlerTypeCode") == ServiceEndpointCode)
        {
            component.Fault("EventHandlerTypeCode", "The step calls a service endpoint, which the sandbox does not have.",
                "Remove the step, or import without what cannot be resolved.");
            return null;
        }

        var export = element.Text("PluginTypeExportKey");
        var key = export.Length > 0 ? export : element.Text("PluginTypeId") is { Length: > 0 } id ? id.Trim('{', '}').ToLowerInvariant()
            : element.Text("PluginTypeName");
        if (key.Length == 0)
        {
            component.Fault("PluginTypeExportKey", "The step names no class.", "Write PluginTypeExportKey, or PluginTypeId and PluginTypeName.");
            return null;
        }

        component.Require(Kind.PluginType, key.ToLowerInvariant(), export.Length > 0 ? "PluginTypeExportKey" : "PluginTypeId",
            export.Length > 0 ? ClassRemedy : null);
        return TypeId(reading, key) is { } type ? new EntityReference("plugintype", type) : null;
    }

    private Guid? FilterOf(RowWriter rows, Guid? message, Table? table)
    {
        if (message is null || table is null) return null;
        var name = (string?)reading.Session.Scalar("SELECT name FROM sdkmessage WHERE sdkmessageid = $0", Records.Stored.Of(message.Value)) ?? "";
        var id = SdkMessages.FilterIdOf(name, table.LogicalName);
        rows.Put("sdkmessagefilter", id, ("sdkmessageid", message), ("primaryobjecttypecode", table.LogicalName), ("secondaryobjecttypecode", "none"),
            ("name", name), ("iscustomprocessingstepallowed", true), ("isvisible", true));
        return id;
    }
}
