using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Packing;
using Dataverse.SolutionPacker.Source;
using Dataverse.SolutionPacker.Tests.Sources;

namespace Dataverse.SolutionPacker.Tests.Packing;

[TestClass]
public sealed class SolutionPackageTests
{
    private const string Form = "{5eed0000-0000-4000-8000-000000000101}";

    [TestMethod]
    public void Entries_stand_in_package_order()
    {
        using var garden = GardenSource.With();
        string[] expected =
        [
            "customizations.xml",
            "solution.xml",
            "Workflows/Watering-5EED0000-0000-4000-8000-000000000340.json",
            "WebResources/gdn_iconsleafsvg5EED0000-0000-4000-8000-000000000331",
            "WebResources/gdn_jsplantjs5EED0000-0000-4000-8000-000000000330",
            "customapis/gdn_Water/customapi.xml",
            "customapis/gdn_Water/customapirequestparameters/Litres/customapirequestparameter.xml",
            "customapis/gdn_Water/customapiresponseproperties/Bed/customapiresponseproperty.xml",
            "environmentvariabledefinitions/gdn_Season/environmentvariabledefinition.xml",
            "pluginpackages/gdn_Garden.Plugins/pluginpackage.xml",
            "pluginpackages/gdn_Garden.Plugins/package/gdn_Garden.Plugins.nupkg",
            "[Content_Types].xml",
        ];

        Assert.AreEqual(string.Join("\n", expected), string.Join("\n", Pack(garden).Select(entry => entry.Path)));
    }

    [TestMethod]
    public void The_same_source_gives_the_same_bytes()
    {
        using var first = GardenSource.With();
        using var second = GardenSource.With();
        CollectionAssert.AreEqual(PackageWriter.Bytes(Pack(first)), PackageWriter.Bytes(Pack(second)));
    }

    [TestMethod]
    public void Component_folders_are_copied_byte_for_byte()
    {
        using var garden = GardenSource.With();
        const string File = "customapis/gdn_Water/customapi.xml";
        CollectionAssert.AreEqual(System.IO.File.ReadAllBytes(garden.File(File)), Pack(garden).Single(entry => entry.Path == File).Content);
    }

    [TestMethod]
    [DataRow(PackageKind.Unmanaged, "General", "0")]
    [DataRow(PackageKind.Managed, "", "1")]
    public void A_managed_package_takes_managed_variants(PackageKind kind, string label, string flag)
    {
        using var garden = GardenSource.With();
        var entries = Pack(garden, kind);
        var form = Document(entries, "customizations.xml").Descendants("systemform").Single(found => found.Element("formid")!.Value == Form);
        Assert.AreEqual(label, form.Descendants("label").First().Attribute("description")!.Value);
        Assert.AreEqual(flag, Document(entries, "solution.xml").Descendants("Managed").Single().Value);
    }

    [TestMethod]
    public void Forms_stand_in_the_order_of_their_files_whatever_their_kind()
    {
        using var garden = GardenSource.With();
        var kinds = Document(Pack(garden), "customizations.xml").Descendants("Entity").Single(table => table.Element("Name")!.Value == "gdn_Plant")
            .Element("FormXml")!.Elements("forms").Select(forms => forms.Attribute("type")!.Value);
        Assert.AreEqual("quickCreate,main", string.Join(",", kinds));
    }

    [TestMethod]
    [DataRow("0", PackageKind.Managed)]
    [DataRow("1", PackageKind.Unmanaged)]
    public void A_source_of_one_kind_is_not_packed_as_the_other(string flag, PackageKind kind)
    {
        using var garden = GardenSource.With(garden => garden.Replace("Other/Solution.xml", "<Managed>2<", $"<Managed>{flag}<"));
        var refusal = Assert.ThrowsExactly<SourceRefusedException>(() => Pack(garden, kind));
        Assert.AreEqual("Other/Solution.xml", refusal.Problem.Place);
    }

    [TestMethod]
    public void A_missing_content_file_is_refused_with_the_way_to_supply_it()
    {
        const string Script = "WebResources/gdn_/js/plant.js";
        using var garden = GardenSource.With(garden => garden.Delete(Script));
        var refusal = Assert.ThrowsExactly<SourceRefusedException>(() => Pack(garden));
        Assert.AreEqual(Script + ": the file is missing. Add it, or supply it with --map plant.js=FILE.", refusal.Message);
    }

    [TestMethod]
    public void A_content_file_outside_the_source_is_refused()
    {
        const string Flow = "Workflows/Watering-5EED0000-0000-4000-8000-000000000340.json.data.xml";
        using var garden = GardenSource.With(garden => garden.Replace(Flow, "/Workflows/Watering-5EED0000-0000-4000-8000-000000000340.json", "/../garden.nupkg"));
        StringAssert.Contains(Assert.ThrowsExactly<SourceRefusedException>(() => Pack(garden)).Message, "the path leads out of the source");
    }

    [TestMethod]
    public void A_family_that_is_not_supported_is_refused_by_name()
    {
        using var garden = GardenSource.With(garden => garden.Add("Templates/EmailTemplates/a.xml", "<template/>"));
        StringAssert.Contains(Assert.ThrowsExactly<SourceRefusedException>(() => Pack(garden)).Message, "Templates are not supported");
    }

    [TestMethod]
    public void A_file_supplied_by_the_build_takes_the_place_of_the_one_in_the_source()
    {
        using var garden = GardenSource.With();
        var built = garden.File("../built.js");
        File.WriteAllText(built, "built");
        var source = new SourceFolder(garden.Root, FileMap.Parse(["WebResources/gdn_/js/plant.js=" + built]));
        var script = SolutionPackage.Pack(source, PackageKind.Unmanaged).Single(entry => entry.Path.StartsWith("WebResources/gdn_jsplantjs", StringComparison.Ordinal));
        Assert.AreEqual("built", Encoding.UTF8.GetString(script.Content));
    }

    private static IReadOnlyList<PackageEntry> Pack(GardenSource garden, PackageKind kind = PackageKind.Unmanaged) => SolutionPackage.Pack(garden.Open(), kind);

    private static XElement Document(IEnumerable<PackageEntry> entries, string path) =>
        XDocument.Load(new MemoryStream(entries.Single(entry => entry.Path == path).Content)).Root!;
}
