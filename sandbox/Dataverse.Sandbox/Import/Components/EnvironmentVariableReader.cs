using System.Linq;
using System.Text.Json;
using Dataverse.Sandbox.Import.Package;
using Dataverse.Sandbox.Platform;

namespace Dataverse.Sandbox.Import.Components;

/// <summary>Reads environment variables, and values that lie beside them.</summary>
internal sealed class EnvironmentVariableReader(Reading reading)
{
    private const string ValuesFile = "environmentvariablevalues.json";

    public void Read()
    {
        foreach (var file in ComponentFile.All(reading, "environmentvariabledefinitions", "environmentvariabledefinition")) ReadVariable(file);
    }

    private void ReadVariable(ComponentFile file)
    {
        var root = file.Root;
        var name = file.Key("schemaname");
        var component = reading.Add(new Component(Kind.EnvironmentVariable, DeterministicId.Of("environmentvariabledefinition", name), name,
            file.Path) { Keys = [name] });
        if (name.Length == 0) component.Fault("schemaname", "The variable has no name.", "Write one.");
        component.Write = rows => rows.Put("environmentvariabledefinition", component.Id,
            ("schemaname", name), ("displayname", root.Localized("displayname", reading.Language)),
            ("description", root.Localized("description", reading.Language)), ("defaultvalue", root.Text("defaultvalue")),
            ("type", root.Whole("type") ?? 100000000), ("isrequired", root.Flag("isrequired")), ("secretstore", root.Whole("secretstore") ?? 0),
            ("introducedversion", root.Text("introducedversion")),
            ("ismanaged", reading.Manifest.IsManaged));

        var values = $"{file.Folder}/{ValuesFile}";
        if (reading.Zip.Has(values)) ReadValue(values, component);
    }

    private void ReadValue(string path, Component variable)
    {
        try
        {
            using var document = JsonDocument.Parse(reading.Zip.Text(path));
            var value = document.RootElement.GetProperty("environmentvariablevalues").GetProperty("environmentvariablevalue");
            if (value.ValueKind == JsonValueKind.Array) value = value.EnumerateArray().First();
            var text = value.GetProperty("value").GetString();
            var component = reading.Add(new Component(Kind.EnvironmentVariableValue, DeterministicId.Of("environmentvariablevalue", variable.Name),
                variable.Name, path) { Parent = variable });
            component.Write = rows => rows.Put("environmentvariablevalue", component.Id,
                ("environmentvariabledefinitionid", variable.Id), ("schemaname", variable.Name), ("value", text), ("ismanaged", reading.Manifest.IsManaged));
        }
        catch (System.Exception fault) when (fault is JsonException or System.Collections.Generic.KeyNotFoundException or System.InvalidOperationException)
        {
            variable.Fault(ValuesFile, $"The file is not of the form that Dataverse writes: {fault.Message}", "Export it again, or leave it out.");
        }
    }
}
