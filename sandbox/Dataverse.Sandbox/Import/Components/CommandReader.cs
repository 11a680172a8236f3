using System;
using System.Globalization;
using System.Xml.Linq;
using Dataverse.Sandbox.Import.Package;
using Dataverse.Sandbox.Platform;

namespace Dataverse.Sandbox.Import.Components;

/// <summary>Reads modern commands: their table, app and script must be there.</summary>
internal sealed class CommandReader(Reading reading)
{
    private const decimal LargestSequence = 100_000_000_000m;

    public void Read()
    {
        foreach (var file in ComponentFile.All(reading, "appactions", "appaction")) ReadCommand(file);
    }

    private void ReadCommand(ComponentFile file)
    {
        var root = file.Root;
        var name = file.Key("uniquename");
        var component = reading.Add(new Component(Kind.Command, DeterministicId.Of("appaction", name), name, file.Path) { Keys = [name] });
        var table = Inner(root, "contextentity", "logicalname");
        if (table.Length > 0) new References(reading, component).Table(table, "contextentity");
        var app = Inner(root, "appmoduleid", "uniquename");
        if (app.Length > 0) component.Require(Kind.App, app.ToLowerInvariant(), "appmoduleid");
        var script = Labels.Id(Inner(root, "onclickeventjavascriptwebresourceid", "webresourceid"));
        if (script is not null) component.Require(Kind.WebResource, script.Value.ToString(), "onclickeventjavascriptwebresourceid");

        var sequence = decimal.TryParse(root.Text("sequence"), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
        if (Math.Abs(sequence) > LargestSequence)
            component.Fault("sequence", $"{root.Text("sequence")} is too large.", $"Write a number up to {LargestSequence}.");

        component.Write = rows => rows.Put("appaction", component.Id,
            ("uniquename", name), ("name", root.Text("name")), ("buttonlabeltext", root.Localized("buttonlabeltext", reading.Language)),
            ("context", root.Whole("context") ?? 0), ("contextentity", table),
            ("contextvalue", root.Text("contextvalue")), ("fonticon", root.Text("fonticon")), ("hidden", root.Flag("hidden")),
            ("isdisabled", root.Flag("isdisabled")), ("location", root.Whole("location") ?? 0),
            ("onclickeventtype", root.Whole("onclickeventtype") ?? 0), ("onclickeventjavascriptfunctionname", root.Text("onclickeventjavascriptfunctionname")),
            ("onclickeventjavascriptparameters", root.Text("onclickeventjavascriptparameters")), ("onclickeventjavascriptwebresourceid", script),
            ("origin", root.Whole("origin") ?? 0),
            ("sequence", sequence), ("type", root.Whole("type") ?? 0),
            ("visibilitytype", root.Whole("visibilitytype") ?? 0), ("appmoduleid", app.Length > 0 ? DeterministicId.Of("appmodule", app) : null),
            ("ismanaged", reading.Manifest.IsManaged));
    }

    private static string Inner(XElement root, string child, string grandchild) => root.Element(child)?.Text(grandchild) ?? "";
}
