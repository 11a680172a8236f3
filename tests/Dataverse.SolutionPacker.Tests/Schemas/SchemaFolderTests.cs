using System.IO;
using System.Linq;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Tests.Product;

namespace Dataverse.SolutionPacker.Tests.Schemas;

/// <summary>The validation itself: it must find what is wrong, or its silence about the product means nothing.</summary>
[TestClass]
public sealed class SchemaFolderTests
{
    [TestMethod]
    public void Two_faults_in_one_table_are_both_reported()
    {
        if (!SchemaFolder.IsThere) Assert.Inconclusive(SchemaFolder.Skipped);
        var document = XDocument.Load(new MemoryStream(Repository.Entry("PersonasCrm.zip", "customizations.xml")));
        var table = document.Descendants("entity").First(entity => entity.Element("EntitySetName") is not null);
        table.Element("EntitySetName")!.AddBeforeSelf(new XElement("NoSuchElement"));
        table.SetAttributeValue("noSuchAttribute", "1");

        var violations = SchemaFolder.Violations(document, "CustomizationsSolution.xsd");

        Assert.AreEqual(2, violations.Count, string.Join("\n", violations));
        StringAssert.Contains(string.Join("\n", violations), "NoSuchElement");
        StringAssert.Contains(string.Join("\n", violations), "noSuchAttribute");
    }

    [TestMethod]
    public void What_exports_are_known_to_hold_beyond_the_schema_is_accepted()
    {
        if (!SchemaFolder.IsThere) Assert.Inconclusive(SchemaFolder.Skipped);
        var query = XDocument.Parse("""<fetch latematerialize="true"><entity name="contact"><attribute name="fullname" /></entity></fetch>""");

        Assert.AreEqual(0, SchemaFolder.Violations(query, "Fetch.xsd").Count);
    }
}
