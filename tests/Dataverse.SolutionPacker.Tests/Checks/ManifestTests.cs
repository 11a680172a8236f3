using Dataverse.SolutionPacker.Tests.Sources;

namespace Dataverse.SolutionPacker.Tests.Checks;

/// <summary>Versions, RootComponents.</summary>
[TestClass]
public sealed class ManifestTests
{
    private const string Manifest = "Other/Solution.xml";
    private const string Role = "      <RootComponent type=\"20\" id=\"{5eed0000-0000-4000-8000-000000000300}\" behavior=\"0\"/>\n";

    [TestMethod]
    [DataRow("")]
    [DataRow("1")]
    [DataRow("1.0.0.x")]
    public void A_version_that_is_none_is_refused(string version) =>
        GardenSource.With(garden => garden.Replace(Manifest, "<Version>1.0.0.0<", $"<Version>{version}<")).IsRefused(Manifest + "(9)", "the solution's version is");

    [TestMethod]
    public void An_empty_introduced_version_is_refused() =>
        GardenSource.With(garden => garden.Replace("OptionSets/gdn_light.xml", "<IntroducedVersion>1.0.0.0<", "<IntroducedVersion><"))
            .IsRefused("OptionSets/gdn_light.xml(5)", "IntroducedVersion is empty");

    [TestMethod]
    public void A_component_that_the_manifest_does_not_name_is_refused() =>
        GardenSource.With(garden => garden.Replace(Manifest, Role, "")).IsRefused("Roles/Gardener.xml", "is no root component");

    [TestMethod]
    public void A_root_component_without_content_is_refused() =>
        GardenSource.With(garden => garden.Replace(Manifest, Role, Role + "      <RootComponent type=\"9\" schemaName=\"gdn_soil\" behavior=\"0\"/>\n"))
            .IsRefused(Manifest, "the root component gdn_soil of type 9 is not in the source");

    [TestMethod]
    public void A_root_component_named_twice_is_refused() =>
        GardenSource.With(garden => garden.Replace(Manifest, Role, Role + Role)).IsRefused(Manifest, "is named twice");

    [TestMethod]
    public void A_table_named_with_upper_case_is_refused() =>
        GardenSource.With(garden => garden.Replace(Manifest, "\"gdn_bed\"", "\"gdn_Bed\"")).Refuses("the root component gdn_Bed of type 1 is not in the source");
}
