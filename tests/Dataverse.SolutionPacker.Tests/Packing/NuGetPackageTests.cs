using System.IO;
using System.IO.Compression;
using System.Linq;
using Dataverse.SolutionPacker.Packing;
using Dataverse.SolutionPacker.Source;
using Dataverse.SolutionPacker.Tests.Product;

namespace Dataverse.SolutionPacker.Tests.Packing;

[TestClass]
public sealed class NuGetPackageTests
{
    [TestMethod]
    public void The_product_ships_its_two_assemblies_and_Newtonsoft_and_nothing_else()
    {
        using var package = ZipFile.OpenRead(Repository.PluginPackage);
        var libraries = package.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("lib/", System.StringComparison.Ordinal));
        Assert.AreEqual("lib/net462/Newtonsoft.Json.dll,lib/net462/Personas.Crm.Domain.dll,lib/net462/Personas.Crm.Plugins.dll", string.Join(",", libraries));
    }

    [TestMethod]
    public void The_package_in_both_zips_is_the_one_that_was_built()
    {
        var built = File.ReadAllBytes(Repository.PluginPackage);
        const string Entry = "pluginpackages/pcrm_Personas.Crm.Plugins/package/pcrm_Personas.Crm.Plugins.nupkg";
        CollectionAssert.AreEqual(built, Repository.Entry("PersonasCrm.zip", Entry));
        CollectionAssert.AreEqual(built, Repository.Entry("PersonasCrm_managed.zip", Entry));
    }

    [TestMethod]
    public void A_missing_assembly_is_refused() =>
        StringAssert.Contains(
            Assert.ThrowsExactly<SourceRefusedException>(() => new NuGetPackage("a_P", "1.0.0").Entries("lib/net462", ["/none/A.dll"])).Message,
            "/none/A.dll: the assembly is missing");
}
