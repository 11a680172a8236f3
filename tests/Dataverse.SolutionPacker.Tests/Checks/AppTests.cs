using Dataverse.SolutionPacker.Tests.Sources;

namespace Dataverse.SolutionPacker.Tests.Checks;

/// <summary>RolePrivileges, AppComponents, FlowConnections.</summary>
[TestClass]
public sealed class AppTests
{
    private const string Role = "Roles/Gardener.xml";
    private const string App = "AppModules/gdn_Garden/AppModule.xml";
    private const string SiteMap = "AppModuleSiteMaps/gdn_Garden/AppModuleSiteMap.xml";

    [TestMethod]
    [DataRow("prvReadgdn_Plant", "prvReadgdn_Tree", "for a table that does not exist")]
    [DataRow("prvReadgdn_Plant", "prvReadgdn_plant", "Write prvReadgdn_Plant")]
    [DataRow("prvAppendTogdn_Bed", "prvAssigngdn_Bed", "gdn_Bed belongs to the organization, so nobody can Assign its rows")]
    [DataRow("level=\"Global\"", "level=\"Basic\"", "its privileges have one level")]
    [DataRow("level=\"Global\"", "level=\"All\"", "the level of prvAppendTogdn_Bed is 'All'")]
    public void A_privilege_that_the_platform_would_not_know_is_refused(string old, string replacement, string fault) =>
        GardenSource.With(garden => garden.Replace(Role, old, replacement)).IsRefused(Role, fault);

    [TestMethod]
    [DataRow("schemaName=\"gdn_plant\"", "schemaName=\"gdn_tree\"", "there is no table gdn_tree")]
    [DataRow("type=\"62\" schemaName=\"gdn_Garden\"", "type=\"62\" schemaName=\"gdn_Park\"", "the app shows gdn_Park of type 62")]
    [DataRow("-000000000320}", "-000000000999}", "the app shows {5eed0000-0000-4000-8000-000000000999} of type 60")]
    [DataRow("-000000000331<", "-000000000999<", "the app's icon is no web resource")]
    public void An_app_that_shows_what_is_not_there_is_refused(string old, string replacement, string fault) =>
        GardenSource.With(garden => garden.Replace(App, old, replacement)).IsRefused(App, fault);

    [TestMethod]
    [DataRow("Entity=\"gdn_plant\"", "Entity=\"gdn_tree\"", "there is no table gdn_tree")]
    [DataRow("gdn_/icons/leaf.svg", "gdn_/icons/root.svg", "there is no web resource gdn_/icons/root.svg")]
    public void A_site_map_that_leads_nowhere_is_refused(string old, string replacement, string fault) =>
        GardenSource.With(garden => garden.Replace(SiteMap, old, replacement)).IsRefused(SiteMap, fault);

    [TestMethod]
    public void A_connection_reference_that_is_not_declared_is_refused() =>
        GardenSource.With(garden => garden.Replace("Other/Customizations.xml", "connectionreferencelogicalname=\"gdn_dataverse\"", "connectionreferencelogicalname=\"gdn_other\""))
            .IsRefused("Workflows/Watering", "the connection reference gdn_dataverse is not declared");
}
