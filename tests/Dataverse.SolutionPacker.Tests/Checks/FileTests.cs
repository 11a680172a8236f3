using Dataverse.SolutionPacker.Tests.Sources;

namespace Dataverse.SolutionPacker.Tests.Checks;

/// <summary>WellFormedFiles, ContentFiles, UniqueIds, ComponentKeys.</summary>
[TestClass]
public sealed class FileTests
{
    private const string Script = "WebResources/gdn_/js/plant.js";
    private const string Flow = "Workflows/Watering-5EED0000-0000-4000-8000-000000000340.json";
    private const string Litres = "customapis/gdn_Water/customapirequestparameters/Litres/customapirequestparameter.xml";

    [TestMethod]
    [DataRow("customapis/gdn_Water/customapi.xml", "</customapi>")]
    [DataRow("environmentvariabledefinitions/gdn_Season/environmentvariabledefinition.xml", "<type>")]
    [DataRow("Entities/gdn_Plant/Entity.xml", "</Entity>")]
    public void Malformed_XML_is_refused(string file, string cut) =>
        GardenSource.With(garden => garden.Replace(file, cut, "")).IsRefused(file, "the XML is not well-formed");

    [TestMethod]
    public void A_malformed_flow_is_refused() =>
        GardenSource.With(garden => garden.Replace(Flow, "\"embedded\"", "embedded")).IsRefused(Flow, "the JSON is not well-formed");

    [TestMethod]
    public void A_missing_document_is_refused() =>
        GardenSource.With(garden => garden.Move("Other/Customizations.xml", "Other/customizations.xml")).IsRefused("Other/Customizations.xml", "the file is missing");

    [TestMethod]
    public void A_missing_flow_is_refused() =>
        GardenSource.With(garden => garden.Delete(Flow)).IsRefused(Flow + ".data.xml(3)", "the content file");

    [TestMethod]
    public void Content_under_another_name_is_refused() =>
        GardenSource.With(garden => garden.Replace(Flow + ".data.xml", "/Workflows/Watering", "/Workflows/Raining")).Refuses("is missing. Add it, map it, or correct the name");

    [TestMethod]
    public void A_web_resource_without_content_is_refused() =>
        GardenSource.With(garden => garden.Delete(Script)).IsRefused(Script + ".data.xml", "the content is missing");

    [TestMethod]
    public void A_web_resource_that_nothing_describes_is_refused() =>
        GardenSource.With(garden => garden.Add("WebResources/gdn_/js/bed.js", "x")).IsRefused("WebResources/gdn_/js/bed.js", "no component names this file");

    [TestMethod]
    public void A_web_resource_under_another_name_is_refused() =>
        GardenSource.With(garden => garden.Replace(Script + ".data.xml", "<Name>gdn_/js/plant.js<", "<Name>gdn_/js/plants.js<")).Refuses("Name is not the file's place");

    [TestMethod]
    public void A_formula_column_without_its_formula_is_refused() =>
        GardenSource.With(garden => garden.Replace("Entities/gdn_Plant/Entity.xml", "<MinValue>0</MinValue>", "<FormulaDefinitionFileName>/Formulas/gdn_plant-gdn_height.xaml</FormulaDefinitionFileName>"))
            .IsRefused("Entities/gdn_Plant/Entity.xml", "the formula /Formulas/gdn_plant-gdn_height.xaml is missing");

    [TestMethod]
    public void An_id_used_twice_is_refused() =>
        GardenSource.With(garden => garden.Replace("Entities/gdn_Plant/SavedQueries/{5eed0000-0000-4000-8000-000000000200}.xml", "000000000200}", "000000000101}"))
            .Refuses("the id 5eed0000-0000-4000-8000-000000000101 is also that of");

    [TestMethod]
    public void An_id_that_is_no_GUID_is_refused() =>
        GardenSource.With(garden => garden.Replace("Entities/gdn_Plant/SavedQueries/{5eed0000-0000-4000-8000-000000000200}.xml", "{5eed0000-0000-4000-8000-000000000200}", "active"))
            .IsRefused("Entities/gdn_Plant/SavedQueries/{5eed0000-0000-4000-8000-000000000200}.xml", "the id 'active' is no GUID");

    [TestMethod]
    public void A_component_in_a_folder_of_another_name_is_refused() =>
        GardenSource.With(garden => garden.Replace(Litres, "uniquename=\"Litres\"", "uniquename=\"Li tres\"")).IsRefused(Litres, "Rename the folder to Li_20tres");

    [TestMethod]
    public void A_component_in_a_file_of_another_name_is_refused() =>
        GardenSource.With(garden => garden.Move(Litres, Litres.Replace("parameter.xml", "parameters.xml", System.StringComparison.Ordinal)))
            .IsRefused(Litres.Replace("parameter.xml", "parameters.xml", System.StringComparison.Ordinal), "Rename the file to customapirequestparameter.xml");

    [TestMethod]
    public void The_value_of_an_environment_variable_is_refused() =>
        GardenSource.With(garden => garden.Add("environmentvariabledefinitions/gdn_Season/environmentvariablevalues.json", "{}"))
            .IsRefused("environmentvariabledefinitions/gdn_Season/environmentvariablevalues.json", "the value of one environment");
}
