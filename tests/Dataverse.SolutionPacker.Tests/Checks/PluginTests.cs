using System.Linq;
using Dataverse.SolutionPacker.Checks;
using Dataverse.SolutionPacker.Source;
using Dataverse.SolutionPacker.Tests.Sources;

namespace Dataverse.SolutionPacker.Tests.Checks;

/// <summary>PluginPackageFiles, StepClasses, StepStages, StepColumns, CustomApiDefinitions.</summary>
[TestClass]
public sealed class PluginTests
{
    private const string Package = "pluginpackages/gdn_Garden.Plugins";
    private const string Step = "SdkMessageProcessingSteps/{5eed0000-0000-4000-8000-000000000350}.xml";
    private const string StepKey = "B94F49E27491BD0E7B30EE4630F6D20821C8819F4620C6FE9D861D34D48704FC";
    private const string Api = "customapis/gdn_Water/customapi.xml";

    [TestMethod]
    public void A_missing_nupkg_is_refused()
    {
        using var garden = GardenSource.With();
        var problem = AllChecks.Find(new SourceFolder(garden.Root)).Single();
        Assert.AreEqual($"{Package}/package/gdn_Garden.Plugins.nupkg", problem.Place);
        StringAssert.Contains(problem.Remedy, "--map");
    }

    [TestMethod]
    public void Assemblies_stand_in_for_a_nupkg_that_is_not_built()
    {
        using var garden = GardenSource.With();
        Assert.AreEqual("", string.Join("\n", AllChecks.Find(new SourceFolder(garden.Root), [GardenPlugins.Assembly()])));
    }

    [TestMethod]
    public void A_nupkg_under_another_name_is_refused() =>
        GardenSource.With(garden => garden.Replace(Package + "/pluginpackage.xml", ">gdn_Garden.Plugins.nupkg<", ">Garden.nupkg<")).Refuses("the NuGet file is called 'Garden.nupkg'");

    [TestMethod]
    public void A_stray_file_beside_the_nupkg_is_refused() =>
        GardenSource.With(garden => garden.Add(Package + "/package/old.nupkg", "x")).IsRefused(Package + "/package/old.nupkg", "would be shipped");

    [TestMethod]
    public void A_package_without_prefix_is_refused() =>
        GardenSource.With(garden => garden.Replace("Other/Solution.xml", "<CustomizationPrefix>gdn<", "<CustomizationPrefix>xyz<")).Refuses("the package gdn_Garden.Plugins lacks the publisher's prefix");

    [TestMethod]
    public void Another_version_in_the_nupkg_is_refused() =>
        GardenSource.With(garden => garden.PackAs("gdn_Garden.Plugins", "1.0.1")).IsRefused(Package + "/pluginpackage.xml(8)", "the NuGet file's is '1.0.1'");

    [TestMethod]
    public void Another_id_in_the_nupkg_is_refused() =>
        GardenSource.With(garden => garden.PackAs("Garden", "1.0.0")).IsRefused(Package + "/package", "the NuGet id is 'Garden'");

    [TestMethod]
    public void A_nupkg_that_brings_the_SDK_is_refused() =>
        GardenSource.With(garden => garden.PackAs("gdn_Garden.Plugins", "1.0.0", "Microsoft.Xrm.Sdk.dll")).IsRefused(Package + "/package", "it holds Microsoft.Xrm.Sdk.dll");

    [TestMethod]
    public void A_step_of_a_class_that_does_not_exist_is_refused() =>
        GardenSource.With(garden => garden.Replace(Step, "Garden.Plugins.PlantSaving", "Garden.Plugins.PlantDying"), garden => garden.Replace(Step, StepKey, new string('0', 64)))
            .IsRefused(Step + "(4)", "the export key belongs to no plug-in class of the solution");

    [TestMethod]
    public void A_class_nobody_can_reach_is_no_plugin_class() =>
        GardenSource.With(garden => garden.Replace(Step, StepKey, SolutionPacker.Reading.ExportKey.Of("gdn_Garden.Plugins", "Garden.Plugins", "Garden.Plugins.Hidden")))
            .IsRefused(Step + "(4)", "Write " + StepKey);

    [TestMethod]
    public void A_wrong_export_key_is_refused_with_the_right_one() =>
        GardenSource.With(garden => garden.Replace(Step, StepKey, new string('A', 64))).IsRefused(Step + "(4)", "Write " + StepKey);

    [TestMethod]
    public void A_step_without_class_is_refused() =>
        GardenSource.With(garden => garden.Replace(Step, $"  <PluginTypeExportKey>{StepKey}</PluginTypeExportKey>\n", "")).IsRefused(Step, "the step names no class");

    [TestMethod]
    public void A_class_that_nothing_uses_is_noted()
    {
        using var garden = GardenSource.With(garden => garden.Replace(Api, "    <plugintypeexportkey>", "    <!-- "), garden => garden.Replace(Api, "</plugintypeexportkey>", " -->"));
        var note = garden.Problems().Single();
        Assert.IsTrue(note.IsNote);
        StringAssert.Contains(note.Fault, "uses Garden.Plugins.Water");
    }

    [TestMethod]
    [DataRow("<Stage>20<", "<Stage>30<", "the stage is '30'")]
    [DataRow("<Mode>0<", "<Mode>1<", "an asynchronous step stands before the operation")]
    [DataRow("<ImageType>0<", "<ImageType>1<", "there is no state after the operation before stage 40")]
    [DataRow("20bebb1b-ea3e-db11-86a7-000a3a5473e8", "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8", "a row that is created has no state before")]
    public void A_stage_that_does_not_fit_is_refused(string old, string replacement, string fault) =>
        GardenSource.With(garden => garden.Replace(Step, old, replacement)).IsRefused(Step, fault);

    [TestMethod]
    [DataRow("<FilteringAttributes>gdn_name,gdn_height<", "<FilteringAttributes>gdn_name,gdn_width<", "gdn_plant has no column gdn_width")]
    [DataRow("<Attributes>gdn_height<", "<Attributes>gdn_width<", "gdn_plant has no column gdn_width")]
    [DataRow("<PrimaryEntity>gdn_plant<", "<PrimaryEntity>gdn_tree<", "there is no table gdn_tree")]
    public void A_column_or_table_that_does_not_exist_is_refused(string old, string replacement, string fault) =>
        GardenSource.With(garden => garden.Replace(Step, old, replacement)).IsRefused(Step, fault);

    [TestMethod]
    public void Columns_of_a_platform_table_are_noted_and_ours_on_it_are_checked()
    {
        using var garden = GardenSource.With(
            garden => garden.Replace(Step, "<PrimaryEntity>gdn_plant<", "<PrimaryEntity>contact<"),
            garden => garden.Replace(Step, "gdn_name,gdn_height", "birthdate,gdn_gardener,gdn_absent"),
            garden => garden.Replace(Step, "<Attributes>gdn_height<", "<Attributes>gdn_gardener<"));
        var problems = garden.Problems();
        StringAssert.Contains(problems.Single(problem => problem.IsNote).Fault, "the column birthdate of contact is not in the source");
        StringAssert.Contains(problems.Single(problem => !problem.IsNote).Fault, "contact has no column gdn_absent");
    }

    [TestMethod]
    [DataRow("<bindingtype>1<", "<bindingtype>0<", "binding and bound table contradict each other")]
    [DataRow("<bindingtype>1<", "<bindingtype>7<", "the binding is '7'")]
    [DataRow("<boundentitylogicalname>gdn_plant<", "<boundentitylogicalname>gdn_tree<", "there is no table gdn_tree")]
    [DataRow("prvReadgdn_Plant", "prvReadgdn_Tree", "for a table that does not exist")]
    [DataRow("prvReadgdn_Plant", "prvReadgdn_plant", "Write prvReadgdn_Plant")]
    public void A_contradictory_custom_API_is_refused(string old, string replacement, string fault) =>
        GardenSource.With(garden => garden.Replace(Api, old, replacement)).IsRefused(Api, fault);

    [TestMethod]
    public void A_custom_API_of_a_class_that_does_not_exist_is_refused_with_the_right_key() =>
        GardenSource.With(garden => garden.Replace(Api, "<plugintypeexportkey>", "<plugintypeexportkey>0")).IsRefused(Api, "the export key is not that of Garden.Plugins.Water");

    [TestMethod]
    public void A_parameter_type_that_does_not_exist_is_refused() =>
        GardenSource.With(garden => garden.Replace("customapis/gdn_Water/customapirequestparameters/Litres/customapirequestparameter.xml", "<type>2<", "<type>13<"))
            .IsRefused("customapis/gdn_Water/customapirequestparameters/Litres", "the type is '13'");

    [TestMethod]
    public void A_table_on_a_number_is_refused() =>
        GardenSource.With(garden => garden.Replace("customapis/gdn_Water/customapiresponseproperties/Bed/customapiresponseproperty.xml", "<type>5<", "<type>2<"))
            .IsRefused("customapis/gdn_Water/customapiresponseproperties/Bed", "only records and references have a table");
}
