using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Personas.Crm.Plugins.Tests.Mono;

[TestClass]
public sealed class ShippedAssembliesTests
{
    [TestMethod]
    public void The_package_ships_our_two_assemblies_and_Newtonsoft_Json()
    {
        using var shipped = new ShippedAssemblies();

        var names = shipped.Files.Select(Path.GetFileNameWithoutExtension).ToArray();
        CollectionAssert.AreEqual(new[] { "Newtonsoft.Json", "Personas.Crm.Domain", "Personas.Crm.Plugins" }, names);
    }

    [TestMethod]
    public void The_shipped_assemblies_reference_nothing_but_the_framework_the_SDK_and_each_other()
    {
        using var shipped = new ShippedAssemblies();
        var framework = Directory.GetFiles(Built.NetFramework, "*.dll", SearchOption.AllDirectories);
        var allowed = framework.Concat(shipped.Files).Select(Path.GetFileNameWithoutExtension).Append("Microsoft.Xrm.Sdk").ToHashSet();

        var others = shipped.Files
            .SelectMany(file => ReferencesOf(file).Where(name => !allowed.Contains(name)).Select(name => $"{Path.GetFileName(file)} references {name}"))
            .ToList();

        Assert.IsEmpty(others, string.Join(Environment.NewLine, others));
    }

    [TestMethod]
    public void The_domain_does_not_see_the_SDK()
    {
        using var shipped = new ShippedAssemblies();

        var references = ReferencesOf(shipped.Files.Single(file => Path.GetFileName(file) == "Personas.Crm.Domain.dll"));

        Assert.DoesNotContain("Microsoft.Xrm.Sdk", references);
    }

    private static List<string> ReferencesOf(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        return [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))];
    }
}
