using System.Xml.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.WebApi.Model;

namespace Dataverse.Sandbox.WebApi.Reading;

/// <summary>A navigation property as a link of FetchXML.</summary>
internal static class Links
{
    /// <summary>The link from rows of the navigation's source; of N:N, to the intersect table.</summary>
    public static XElement To(Catalog catalog, Navigation navigation, string type)
    {
        var (name, from, to) = navigation.Kind switch
        {
            NavigationKind.Parent => (navigation.Target, catalog[navigation.Target].PrimaryId, navigation.Link!.ReferencingColumn),
            NavigationKind.Children => (navigation.Target, navigation.Link!.ReferencingColumn, catalog[navigation.Source].PrimaryId),
            _ => (navigation.Intersect!.IntersectTable, navigation.NearColumn, catalog[navigation.Source].PrimaryId),
        };
        return new XElement("link-entity", new XAttribute("name", name), new XAttribute("from", from), new XAttribute("to", to),
            new XAttribute("link-type", type));
    }

    /// <summary>From the intersect table on to the rows on the other side.</summary>
    public static XElement Onwards(Catalog catalog, Navigation navigation) => new("link-entity", new XAttribute("name", navigation.Target),
        new XAttribute("from", catalog[navigation.Target].PrimaryId), new XAttribute("to", navigation.FarColumn), new XAttribute("link-type", "inner"));
}
