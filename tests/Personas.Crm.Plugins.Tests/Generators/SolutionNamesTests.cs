using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Personas.Crm.Generators;

namespace Personas.Crm.Plugins.Tests.Generators;

/// <summary>What the generator makes of a solution's files, and how it says what is wrong with them.</summary>
[TestClass]
public sealed class SolutionNamesTests
{
    private const string Table =
        """
        <Entity><Name LocalizedName="Trip">pcrm_Trip</Name><EntityInfo><entity Name="pcrm_Trip"><attributes>
          <attribute PhysicalName="pcrm_Distance"><Type>int</Type><LogicalName>pcrm_distance</LogicalName>
            <Descriptions><Description description="Kilometres, there &amp; back." languagecode="1033" /></Descriptions></attribute>
          <attribute PhysicalName="statuscode"><Type>status</Type><LogicalName>statuscode</LogicalName>
            <optionset Name="pcrm_trip_statuscode"><statuses><status value="497100001" state="0"><labels><label description="On the way" languagecode="1033" /></labels></status></statuses></optionset></attribute>
        </attributes></entity></EntityInfo></Entity>
        """;

    [TestMethod]
    public void Tables_columns_and_statuses_get_names_with_their_meaning()
    {
        var made = Run(out var faults, ("src/Entities/pcrm_Trip/Entity.xml", Table));

        Assert.IsEmpty(faults);
        Assert.Contains("/// <summary>Kilometres, there &amp; back.</summary>", made, StringComparison.Ordinal);
        Assert.Contains("public const string Distance = \"pcrm_distance\";", made, StringComparison.Ordinal);
        Assert.Contains("OnTheWay = 497100001,", made, StringComparison.Ordinal);
    }

    [TestMethod]
    public void An_image_holds_the_registered_columns_and_no_other()
    {
        var made = Run(out var faults, ("src/Entities/pcrm_Trip/Entity.xml", Table), ("src/SdkMessageProcessingSteps/{1}.xml", Step("pcrm_distance")));

        Assert.IsEmpty(faults);
        Assert.Contains("class TripSavingPreImage(Entity row)", made, StringComparison.Ordinal);
        Assert.Contains("int? Distance => row.GetAttributeValue<int?>(\"pcrm_distance\");", made, StringComparison.Ordinal);
        Assert.DoesNotContain("StatusCode =>", made, StringComparison.Ordinal);
    }

    [TestMethod]
    [DataRow("src/OptionSets/pcrm_x.xml", "<optionset Name='pcrm_x'>\n  <options></optionset>", "PCRM001", "(2,", "not well-formed")]
    [DataRow("src/OptionSets/pcrm_x.xml", "<optionset><displaynames /></optionset>", "PCRM001", "(1,", "has no attribute 'Name'")]
    [DataRow("src/OptionSets/pcrm_x.xml", "<optionset Name='pcrm_x'><options><option value='one'/></options></optionset>", "PCRM001", "(1,", "'one', which is not a whole number")]
    [DataRow("src/SdkMessageProcessingSteps/{1}.xml", null, "PCRM002", "(1,", "registers 'pcrm_distanse'")]
    public void A_fault_is_reported_at_its_place(string path, string? text, string id, string place, string because)
    {
        Run(out var faults, ("src/Entities/pcrm_Trip/Entity.xml", Table), (path, text ?? Step("pcrm_distanse")));

        var fault = faults.Single();
        Assert.AreEqual(id, fault.Id);
        Assert.Contains(because, fault.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains(path + place, fault.ToString(), StringComparison.Ordinal);
    }

    private static string Step(string column) =>
        $"""
        <SdkMessageProcessingStep Name="Some.TripSaving: Update of pcrm_trip"><PrimaryEntity>pcrm_trip</PrimaryEntity><SdkMessageProcessingStepImages>
          <SdkMessageProcessingStepImage><Attributes>{column}</Attributes><EntityAlias>PreImage</EntityAlias><ImageType>0</ImageType></SdkMessageProcessingStepImage>
        </SdkMessageProcessingStepImages></SdkMessageProcessingStep>
        """;

    private static string Run(out ImmutableArray<Diagnostic> faults, params (string Path, string Text)[] files)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(new SolutionNames())
            .AddAdditionalTexts([.. files.Select(file => new InMemory(file.Path, file.Text))]);
        driver = driver.RunGeneratorsAndUpdateCompilation(CSharpCompilation.Create("Names"), out _, out faults);
        return string.Join("\n", driver.GetRunResult().GeneratedTrees.Select(tree => tree.ToString()));
    }

    private sealed class InMemory(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
