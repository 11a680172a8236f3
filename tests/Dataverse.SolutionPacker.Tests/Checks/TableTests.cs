using Dataverse.SolutionPacker.Tests.Sources;

namespace Dataverse.SolutionPacker.Tests.Checks;

/// <summary>QueryTypes, ViewColumns, FormColumns, FormParts, ColumnChoices, KeyColumns.</summary>
[TestClass]
public sealed class TableTests
{
    private const string Plant = "Entities/gdn_Plant/Entity.xml";
    private const string View = "Entities/gdn_Plant/SavedQueries/{5eed0000-0000-4000-8000-000000000200}.xml";
    private const string Form = "Entities/gdn_Plant/FormXml/quickCreate/{5eed0000-0000-4000-8000-000000000100}.xml";

    [TestMethod]
    [DataRow("<querytype>0<", "<querytype>3<", "the query type is '3'")]
    [DataRow("<isquickfindquery>0<", "<isquickfindquery>1<", "isquickfindquery contradicts the query type")]
    [DataRow("<querytype>0<", "<querytype>64<", "gdn_Plant has a second view of query type 64")]
    public void A_view_of_the_wrong_kind_is_refused(string old, string replacement, string fault) =>
        GardenSource.With(garden => garden.Replace(View, old, replacement)).Refuses(fault);

    [TestMethod]
    [DataRow("<cell name=\"gdn_height\"", "<cell name=\"gdn_width\"")]
    [DataRow("<attribute name=\"gdn_height\"", "<attribute name=\"gdn_width\"")]
    [DataRow("<condition attribute=\"statecode\"", "<condition attribute=\"gdn_width\"")]
    [DataRow("<order attribute=\"gdn_name\"", "<order attribute=\"gdn_width\"")]
    public void A_column_that_a_view_uses_and_no_table_has_is_refused(string old, string replacement) =>
        GardenSource.With(garden => garden.Replace(View, old, replacement)).IsRefused(View, "has no column gdn_width");

    [TestMethod]
    public void A_column_that_a_form_shows_and_no_table_has_is_refused() =>
        GardenSource.With(garden => garden.Replace(Form, "datafieldname=\"gdn_name\"", "datafieldname=\"gdn_width\"")).IsRefused(Form, "gdn_Plant has no column gdn_width");

    [TestMethod]
    [DataRow("<TargetEntityType>gdn_plant</TargetEntityType><ViewId>{5EED0000-0000-4000-8000-000000000200}</ViewId><VisualizationId>{5EED0000-0000-4000-8000-000000000210}</VisualizationId>", null)]
    [DataRow("<QuickForms>&lt;QuickFormIds&gt;&lt;QuickFormId entityname='gdn_plant'&gt;5eed0000-0000-4000-8000-000000000101&lt;/QuickFormId&gt;&lt;/QuickFormIds&gt;</QuickForms>", null)]
    [DataRow("<TargetEntityType>contact</TargetEntityType><ViewId>{5eed0000-0000-4000-8000-00000000ffff}</ViewId>", null)]
    [DataRow("<TargetEntityType>gdn_plant</TargetEntityType><ViewId>{5eed0000-0000-4000-8000-00000000ffff}</ViewId>", "no view {5eed0000-0000-4000-8000-00000000ffff} of gdn_plant")]
    [DataRow("<TargetEntityType>gdn_plant</TargetEntityType><VisualizationId>{5eed0000-0000-4000-8000-00000000ffff}</VisualizationId>", "no chart")]
    [DataRow("<QuickForms>&lt;QuickFormIds&gt;&lt;QuickFormId entityname='gdn_plant'&gt;5eed0000-0000-4000-8000-00000000ffff&lt;/QuickFormId&gt;&lt;/QuickFormIds&gt;</QuickForms>", "no quick view form")]
    public void A_view_chart_or_form_in_a_form_must_be_there_when_its_table_is_ours(string parameters, string? fault)
    {
        var source = GardenSource.With(garden => garden.Replace(Form, "datafieldname=\"gdn_name\"/>", $"datafieldname=\"gdn_name\"><parameters>{parameters}</parameters></control>"));
        if (fault is not null) source.IsRefused(Form, fault);
        else Assert.IsEmpty(source.Problems());
    }

    [TestMethod]
    public void A_choice_that_does_not_exist_is_refused() =>
        GardenSource.With(garden => garden.Replace(Plant, "<OptionSetName>gdn_light<", "<OptionSetName>gdn_shade<")).IsRefused(Plant, "there is no choice gdn_shade");

    [TestMethod]
    public void Two_options_of_one_value_are_refused() =>
        GardenSource.With(garden => garden.Replace("OptionSets/gdn_light.xml", "497100001", "497100000")).IsRefused("OptionSets/gdn_light.xml", "the value 497100000 stands for two options");

    [TestMethod]
    public void A_key_on_a_column_that_does_not_exist_is_refused() =>
        GardenSource.With(garden => garden.Replace(Plant, "<AttributeName>gdn_name<", "<AttributeName>gdn_label<")).IsRefused(Plant, "gdn_Plant has no column gdn_label");
}
