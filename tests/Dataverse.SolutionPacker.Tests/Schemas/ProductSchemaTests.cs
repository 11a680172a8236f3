using System.IO;
using System.Linq;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Tests.Product;

namespace Dataverse.SolutionPacker.Tests.Schemas;

[TestClass]
public sealed class ProductSchemaTests
{
    [TestMethod]
    [DataRow("PersonasCrm.zip")]
    [DataRow("PersonasCrm_managed.zip")]
    [DataRow("ExtTravel.zip")]
    public void Packed_customizations_follow_the_published_schema(string zip) =>
        AssertFollows(Customizations(zip), "CustomizationsSolution.xsd");

    [TestMethod]
    [DataRow("form", "FormXml.xsd")]
    [DataRow("fetch", "Fetch.xsd")]
    [DataRow("RibbonDiffXml", "RibbonCore.xsd")]
    [DataRow("datadefinition", "VisualizationDataDescription.xsd")]
    public void Each_part_follows_its_own_schema(string element, string schema)
    {
        foreach (var part in Customizations("PersonasCrm_managed.zip").Descendants(element))
            AssertFollows(new XDocument(part), schema);
    }

    [TestMethod]
    public void Each_site_map_follows_its_own_schema()
    {
        foreach (var map in Customizations("PersonasCrm_managed.zip").Descendants("AppModuleSiteMap").Elements("SiteMap"))
            AssertFollows(new XDocument(map), "SiteMap.xsd");
    }

    private static XDocument Customizations(string zip) => XDocument.Load(new MemoryStream(Repository.Entry(zip, "customizations.xml")));

    private static void AssertFollows(XDocument document, string schema)
    {
        if (!SchemaFolder.IsThere) Assert.Inconclusive(SchemaFolder.Skipped);
        var violations = SchemaFolder.Violations(document, schema);
        Assert.AreEqual(0, violations.Count, string.Join("\n", violations.Take(50)));
    }
}
