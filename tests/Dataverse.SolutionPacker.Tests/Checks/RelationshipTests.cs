using Dataverse.SolutionPacker.Tests.Sources;

namespace Dataverse.SolutionPacker.Tests.Checks;

/// <summary>RelationshipIndex, RelationshipColumns.</summary>
[TestClass]
public sealed class RelationshipTests
{
    private const string Index = "Other/Relationships.xml";
    private const string Detail = "Other/Relationships/gdn_Bed.xml";

    [TestMethod]
    public void A_relationship_that_is_not_listed_is_refused() =>
        GardenSource.With(garden => garden.Replace(Index, "  <EntityRelationship Name=\"gdn_bed_plant\"/>\n", "")).IsRefused(Detail + "(3)", "the relationship gdn_bed_plant is not listed");

    [TestMethod]
    public void A_listed_relationship_without_description_is_refused() =>
        GardenSource.With(garden => garden.Replace(Index, "</EntityRelationships>", "<EntityRelationship Name=\"gdn_none\"/></EntityRelationships>"))
            .IsRefused(Index, "the relationship gdn_none is described nowhere");

    [TestMethod]
    public void A_relationship_listed_twice_is_refused() =>
        GardenSource.With(garden => garden.Replace(Index, "</EntityRelationships>", "<EntityRelationship Name=\"gdn_bed_plant\"/></EntityRelationships>"))
            .IsRefused(Index, "is written twice");

    [TestMethod]
    public void A_relationship_of_a_missing_lookup_is_refused() =>
        GardenSource.With(garden => garden.Replace(Detail, "gdn_BedId", "gdn_SoilId")).Refuses("gdn_Plant has no column gdn_soilid");

    [TestMethod]
    public void A_relationship_to_a_missing_table_is_refused() =>
        GardenSource.With(garden => garden.Replace(Detail, "<ReferencedEntityName>gdn_Bed<", "<ReferencedEntityName>gdn_Soil<")).IsRefused(Detail, "there is no table gdn_Soil");

    [TestMethod]
    public void A_lookup_without_relationship_is_refused() =>
        GardenSource.With(garden => garden.Replace(Detail, "gdn_BedId", "gdn_Name")).IsRefused("Entities/gdn_Plant/Entity.xml", "the lookup gdn_bedid has no relationship");
}
