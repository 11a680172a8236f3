using System;
using System.Linq;
using Dataverse.SolutionPacker.Packing;
using Dataverse.SolutionPacker.Tests.Sources;

namespace Dataverse.SolutionPacker.Tests.Packing;

/// <summary>Payload files of the families that the garden does not hold, in the order that Microsoft's tool was seen to write them.</summary>
[TestClass]
public sealed class FamilyTests
{
    [TestMethod]
    public void All_manifests_of_controls_come_before_their_other_files() => AssertPayload(
        "Controls/",
        "Controls/gdn_A/ControlManifest.xml,Controls/gdn_B/ControlManifest.xml,Controls/gdn_A/bundle.js,Controls/gdn_A/strings/a.resx,Controls/gdn_B/bundle.js",
        garden => Control(garden, "gdn_A"),
        garden => Control(garden, "gdn_B"),
        garden => garden.Add("Controls/gdn_A/strings/a.resx", "x"));

    [TestMethod]
    public void A_canvas_app_has_its_picture_first_and_its_document_next() => AssertPayload(
        "CanvasApps/",
        "CanvasApps/a_B,CanvasApps/a_D.msapp,CanvasApps/a_2.json,CanvasApps/a_1.json",
        garden => Family(garden, "CanvasApps", "Languages"),
        garden => garden.Add("CanvasApps/a.meta.xml", "<CanvasApp><Name>a</Name><DocumentUri>/CanvasApps/a_D.msapp</DocumentUri><BackgroundImageUri>/CanvasApps/a_B</BackgroundImageUri><AdditionalUris><AdditionalUri>/CanvasApps/a_2.json</AdditionalUri><AdditionalUri>/CanvasApps/a_1.json</AdditionalUri></AdditionalUris></CanvasApp>"),
        garden => Empty(garden, "CanvasApps/a_B", "CanvasApps/a_D.msapp", "CanvasApps/a_1.json", "CanvasApps/a_2.json", "CanvasApps/unused"));

    [TestMethod]
    public void A_connector_takes_every_file_that_begins_with_its_name() => AssertPayload(
        "Connector/",
        "Connector/a_1.json,Connector/a_2.Png",
        garden => Family(garden, "Connectors", "Languages"),
        garden => garden.Add("Connectors/a.xml", "<Connector><connectorid>5eed0000-0000-4000-8000-000000000999</connectorid><name>a</name></Connector>"),
        garden => Empty(garden, "Connectors/a_2.Png", "Connectors/a_1.json", "Connectors/b_1.json"));

    [TestMethod]
    public void A_classic_assembly_lies_where_its_description_says() => AssertPayload(
        "PluginAssemblies/",
        "PluginAssemblies/A-G/A.dll",
        garden => Family(garden, "SolutionPluginAssemblies", "SdkMessageProcessingSteps"),
        garden => garden.Add("PluginAssemblies/A-G/A.dll.data.xml", "<PluginAssembly FullName=\"A\" PluginAssemblyId=\"5eed0000-0000-4000-8000-000000000999\"><FileName>/PluginAssemblies/A-G/A.dll</FileName></PluginAssembly>"),
        garden => Empty(garden, "PluginAssemblies/A-G/A.dll"));

    [TestMethod]
    public void The_formulas_of_a_table_lie_in_one_folder() => AssertPayload(
        "Formulas/", "Formulas/gdn_plant-gdn_area.xaml", garden => Empty(garden, "Entities/gdn_Plant/Formulas/gdn_plant-gdn_area.xaml"));

    [TestMethod]
    public void Content_types_name_files_without_extension_and_xml_and_take_the_rest_by_extension()
    {
        PackageEntry[] payload = [new("WebResources/a", []), new("x/b.xml", []), new("x/c.PNG", []), new("x/d.png", []), new("x/e.png", [])];
        var types = System.Text.Encoding.UTF8.GetString(ContentTypes.For(payload).Content);
        StringAssert.EndsWith(types, "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default ContentType=\"text/xml\" Extension=\"xml\" />"
            + "<Override ContentType=\"application/octet-stream\" PartName=\"/WebResources/a\" />"
            + "<Override ContentType=\"application/octet-stream\" PartName=\"/x/b.xml\" />"
            + "<Default ContentType=\"application/octet-stream\" Extension=\"PNG\" />"
            + "<Default ContentType=\"application/octet-stream\" Extension=\"png\" /></Types>");
    }

    private static void AssertPayload(string folder, string expected, params Action<GardenSource>[] changes)
    {
        using var garden = GardenSource.With(changes);
        var entries = SolutionPackage.Pack(garden.Open(), PackageKind.Unmanaged).Where(entry => entry.Path.StartsWith(folder, StringComparison.Ordinal));
        Assert.AreEqual(expected, string.Join(",", entries.Select(entry => entry.Path)));
    }

    private static void Family(GardenSource garden, string element, string before) =>
        garden.Replace("Other/Customizations.xml", $"<{before}", $"<{element}/><{before}");

    private static void Control(GardenSource garden, string name)
    {
        garden.Add($"Controls/{name}/ControlManifest.xml.data.xml", $"<CustomControl><Name>{name}</Name><FileName>/Controls/{name}/ControlManifest.xml</FileName></CustomControl>");
        Empty(garden, $"Controls/{name}/bundle.js", $"Controls/{name}/ControlManifest.xml");
    }

    private static void Empty(GardenSource garden, params string[] files)
    {
        foreach (var file in files) garden.Add(file);
    }
}
