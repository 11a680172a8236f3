using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Import.Package;
using Dataverse.Sandbox.Platform;

namespace Dataverse.Sandbox.Import.Components;

/// <summary>Reads custom APIs with their parameters and properties; each makes a message of its name.</summary>
internal sealed class CustomApiReader(Reading reading)
{
    private const int LastType = 12;

    public void Read()
    {
        foreach (var file in ComponentFile.All(reading, "customapis", "customapi")) ReadApi(file);
    }

    private void ReadApi(ComponentFile file)
    {
        var root = file.Root;
        var name = file.Key("uniquename");
        var component = reading.Add(new Component(Kind.CustomApi, DeterministicId.Of("customapi", name), name, file.Path) { Keys = [name] });
        if (name.Length == 0) component.Fault("uniquename", "The custom API has no unique name.", "Write one.");
        var bound = root.Text("boundentitylogicalname");
        if (root.Whole("bindingtype") > 0 && bound.Length == 0)
            component.Fault("boundentitylogicalname", "A bound API needs its table.", "Write the logical name of the table.");
        if (bound.Length > 0) new References(reading, component).Table(bound, "boundentitylogicalname");
        var privilege = root.Text("executeprivilegename");
        if (privilege.Length > 0 && !IsPrivilege(privilege))
            component.Fault("executeprivilegename", $"No table that is here has the privilege '{privilege}'.", "Correct the name.");
        var type = PluginTypeOf(file, component);

        var message = reading.Add(new Component(Kind.Message, SdkMessages.IdOf(name), name, file.Path) { Parent = component, Keys = [name] });
        message.Write = rows =>
            rows.Put("sdkmessage", message.Id, ("name", name), ("isactive", true), ("isprivate", root.Flag("isprivate")), ("customizationlevel", 1),
            ("ismanaged", reading.Manifest.IsManaged));
        component.Write = rows => rows.Put("customapi", component.Id,
            ("uniquename", name), ("name", root.Text("name")), ("displayname", root.Localized("displayname", reading.Language)),
            ("description", root.Localized("description", reading.Language)),
            ("bindingtype", root.Whole("bindingtype") ?? 0), ("boundentitylogicalname", bound), ("executeprivilegename", privilege),
            ("isfunction", root.Flag("isfunction")), ("isprivate", root.Flag("isprivate")),
            ("allowedcustomprocessingsteptype", root.Whole("allowedcustomprocessingsteptype") ?? 0),
            ("workflowsdkstepenabled", root.Flag("workflowsdkstepenabled")), ("plugintypeid", type),
            ("sdkmessageid", message.Id), ("ismanaged", reading.Manifest.IsManaged));

        ReadParameters(file, component, Kind.RequestParameter);
        ReadParameters(file, component, Kind.ResponseProperty);
    }

    private void ReadParameters(ComponentFile api, Component parent, Kind kind)
    {
        var folder = kind == Kind.RequestParameter ? "customapirequestparameters" : "customapiresponseproperties";
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in ComponentFile.All(reading, $"{api.Folder}/{folder}", kind.RowTable))
        {
            var root = file.Root;
            var name = file.Key("uniquename");
            var component = reading.Add(new Component(kind, DeterministicId.Of(kind.RowTable, $"{parent.Name}.{name}"), $"{parent.Name}.{name}",
                file.Path) { Parent = parent });
            if (name.Length == 0) component.Fault("uniquename", "It has no unique name.", "Write one.");
            if (!names.Add(name)) component.Fault("uniquename", $"'{name}' is there twice.", "Remove one.");
            var type = root.Whole("type");
            if (type is not (>= 0 and <= LastType)) component.Fault("type", $"'{root.Text("type")}' is not a type.", "Write 0 to 12.");
            var table = root.Text("logicalentityname");
            if (table.Length > 0) new References(reading, component).Table(table, "logicalentityname");

            (string, object?)[] values =
            [
                ("customapiid", parent.Id), ("uniquename", name), ("name", root.Text("name")), ("displayname", root.Localized("displayname", reading.Language)),
                ("description", root.Localized("description", reading.Language)), ("type", type), ("logicalentityname", table),
                ("ismanaged", reading.Manifest.IsManaged),
            ];
            component.Write = rows =>
                rows.Put(kind.RowTable, component.Id, kind == Kind.RequestParameter ? [.. values, ("isoptional", root.Flag("isoptional"))] : values);
        }
    }

    private Guid? PluginTypeOf(ComponentFile file, Component component)
    {
        if (file.Root.Element("plugintypeid") is not { HasElements: true } reference) return null;
        var key = reference.Text("plugintypeexportkey") is { Length: > 0 } export ? export : reference.Text("plugintypeid").Trim('{', '}').ToLowerInvariant();
        component.Require(Kind.PluginType, key.ToLowerInvariant(), "plugintypeid", StepReader.ClassRemedy);
        return StepReader.TypeId(reading, key);
    }

    private bool IsPrivilege(string name) => OtherPrivileges.Contains(name)
        || reading.Catalog.Tables.Any(table => Privileges.Of(table).Any(privilege => privilege.Name.Equals(name, StringComparison.OrdinalIgnoreCase)));
}
