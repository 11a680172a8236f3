using Dataverse.SolutionPacker.Tests.Sources;

namespace Dataverse.SolutionPacker.Tests.Checks;

/// <summary>What Microsoft's tool loses or ships without a word (TopFolders, Placeholders, TableFolders, ManagedVariants).</summary>
[TestClass]
public sealed class LostFilesTests
{
    private const string Customizations = "Other/Customizations.xml";
    private const string Plant = "Entities/gdn_Plant/Entity.xml";
    private const string Form = "Entities/gdn_Plant/FormXml/main/{5eed0000-0000-4000-8000-000000000101}";

    [TestMethod]
    [DataRow("Entities")]
    [DataRow("Roles")]
    [DataRow("Workflows")]
    [DataRow("FieldSecurityProfiles")]
    [DataRow("EntityRelationships")]
    [DataRow("optionsets")]
    [DataRow("Dashboards")]
    [DataRow("WebResources")]
    [DataRow("SdkMessageProcessingSteps")]
    [DataRow("AppModuleSiteMaps")]
    [DataRow("AppModules")]
    public void A_missing_placeholder_is_refused(string family) =>
        GardenSource.With(garden => garden.Replace(Customizations, $"  <{family}/>\n", "")).IsRefused(Customizations, $"there is no <{family} />");

    [TestMethod]
    public void A_filled_placeholder_is_refused() =>
        GardenSource.With(garden => garden.Replace(Customizations, "<Roles/>", "<Roles><Role/></Roles>")).IsRefused(Customizations + "(4)", "<Roles> is not empty");

    [TestMethod]
    public void A_placeholder_in_the_wrong_order_is_refused() =>
        GardenSource.With(garden => garden.Replace(Customizations, "  <AppModules/>\n", ""), garden => garden.Replace(Customizations, "  <Roles/>\n", "  <AppModules/>\n  <Roles/>\n"))
            .Refuses("stands too late");

    [TestMethod]
    public void An_unknown_family_is_refused() =>
        GardenSource.With(garden => garden.Replace(Customizations, "<Languages>", "<IsvConfig/><Languages>")).IsRefused(Customizations, "<IsvConfig> is no family");

    [TestMethod]
    public void Missing_languages_are_refused() =>
        GardenSource.With(garden => garden.Replace(Customizations, "  <Languages>\n    <Language>1033</Language>\n  </Languages>\n", "")).IsRefused(Customizations, "there is no <Languages>");

    [TestMethod]
    [DataRow("FormXml")]
    [DataRow("SavedQueries")]
    [DataRow("Visualizations")]
    [DataRow("RibbonDiffXml")]
    public void A_missing_placeholder_of_a_table_is_refused(string part) =>
        GardenSource.With(garden => garden.Replace(Plant, $"  <{part}/>\n", "")).IsRefused(Plant, $"there is no <{part} />");

    [TestMethod]
    public void A_folder_in_the_wrong_case_is_refused() =>
        GardenSource.With(garden => garden.Move("OptionSets", "optionsets")).Refuses("optionsets: the folder has the wrong case");

    [TestMethod]
    [DataRow("docs/readme.md")]
    [DataRow(".git/config")]
    [DataRow("node_modules/x/index.js")]
    public void A_stray_folder_is_refused(string file) =>
        GardenSource.With(garden => garden.Add(file, "x")).IsRefused(file.Split('/')[0], "its files would be shipped in the package");

    [TestMethod]
    public void A_part_of_a_table_in_the_wrong_case_is_refused() =>
        GardenSource.With(garden => garden.Move("Entities/gdn_Plant/SavedQueries", "Entities/gdn_Plant/savedqueries"))
            .IsRefused("Entities/gdn_Plant/savedqueries", "Rename it to SavedQueries");

    [TestMethod]
    public void A_form_kind_that_does_not_exist_is_refused() =>
        GardenSource.With(garden => garden.Move("Entities/gdn_Plant/FormXml/quickCreate", "Entities/gdn_Plant/FormXml/quickcreate"))
            .IsRefused("Entities/gdn_Plant/FormXml/quickcreate", "quickcreate is no kind of form");

    [TestMethod]
    public void A_table_in_a_folder_of_another_name_is_refused() =>
        GardenSource.With(garden => garden.Move("Entities/gdn_Bed", "Entities/gdn_bed")).IsRefused("Entities/gdn_bed/Entity.xml", "the folder is not called gdn_Bed");

    [TestMethod]
    public void A_managed_variant_without_its_plain_file_is_refused() =>
        GardenSource.With(garden => garden.Delete(Form + ".xml")).IsRefused(Form + "_managed.xml", "the plain file is missing");

    [TestMethod]
    public void A_managed_variant_of_a_role_is_refused() =>
        GardenSource.With(garden => garden.Move("Roles/Gardener.xml", "Roles/Gardener_managed.xml")).IsRefused("Roles/Gardener_managed.xml", "only forms, apps and site maps");
}
