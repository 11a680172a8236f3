using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Dataverse.Sandbox.Import.Package;

namespace Dataverse.Sandbox.Import.Components;

/// <summary>Reads classic plug-in assemblies: the registered types must be in the dll.</summary>
internal sealed class AssemblyReader(Reading reading)
{
    public void Read()
    {
        foreach (var element in reading.Customizations.Elements("SolutionPluginAssemblies").Elements("PluginAssembly")) ReadAssembly(element);
    }

    private void ReadAssembly(XElement element)
    {
        var fullName = (string?)element.Attribute("FullName") ?? "";
        var id = Labels.Id((string?)element.Attribute("PluginAssemblyId"));
        var component = reading.Add(new Component(Kind.PluginAssembly, id ?? Guid.Empty, fullName,
            $"customizations.xml, assembly {fullName}") { Keys = [fullName] });
        if (id is null) component.Fault("PluginAssemblyId", "The assembly has no id.", "Write a GUID.");
        var file = element.Text("FileName");
        if (!reading.Zip.Has(file))
        {
            component.Fault("FileName", $"The zip holds no entry '{file}'.", "Build the assembly, and pack the solution again.");
            return;
        }

        var scan = new AssemblyScan();
        if (!scan.Add(reading.Zip.Bytes(file)))
        {
            component.Fault("FileName", $"'{file}' is not a .NET assembly.", "Build the assembly, and pack the solution again.");
            return;
        }

        var assembly = scan.Assemblies[0];
        component.Write = rows =>
            AssemblyRows.Write(rows, component.Id, assembly, package: null, Convert.ToBase64String(assembly.Bytes), reading.Manifest.IsManaged);
        var classes = scan.ClassesOf(assembly).ToDictionary(type => type.FullName, StringComparer.Ordinal);
        foreach (var type in element.Elements("PluginTypes").Elements("PluginType")) ReadType(type, component, assembly, classes);
    }

    private void ReadType(XElement element, Component component, AssemblyFile assembly, Dictionary<string, PluginClass> classes)
    {
        var name = ((string?)element.Attribute("AssemblyQualifiedName"))?.Split(',')[0].Trim() ?? (string?)element.Attribute("Name") ?? "";
        if (Labels.Id((string?)element.Attribute("PluginTypeId")) is not { } id)
        {
            component.Fault($"type {name}", "The plug-in type has no id.", "Write a GUID.");
            return;
        }

        // A base class may live in an assembly that is merged or not here; the class itself must be in the dll.
        if (!classes.TryGetValue(name, out var type))
            component.Fault($"type {name}", "The dll has no public class of this name that implements IPlugin.",
                "Build the assembly that belongs to this solution, or remove the type.");
        else AssemblyRows.AddType(reading, component, id, id.ToString("D"), assembly, type, element.Text("FriendlyName"));
    }
}
