using System;
using System.Linq;
using System.Xml.Linq;
using Dataverse.Sandbox.Import.Package;
using Dataverse.Sandbox.Platform;

namespace Dataverse.Sandbox.Import.Components;

/// <summary>Reads site maps: tables, dashboards and web resources that they show must be there.</summary>
internal sealed class SiteMapReader(Reading reading)
{
    public void Read()
    {
        foreach (var element in reading.Customizations.Elements("AppModuleSiteMaps").Elements("AppModuleSiteMap"))
        {
            var name = element.Text("SiteMapUniqueName");
            var component = reading.Add(new Component(Kind.SiteMap, DeterministicId.Of("sitemap", name), name,
                $"customizations.xml, site map {name}") { Keys = [name] });
            foreach (var part in element.Descendants()) CheckPart(part, component);
            component.Write = rows => rows.Put("sitemap", component.Id,
                ("sitemapname", Labels.Of(element.Element("LocalizedNames"), reading.Language) ?? name), ("sitemapnameunique", name),
                ("sitemapxml", element.Element("SiteMap")?.ToString(SaveOptions.DisableFormatting)),
                ("isappaware", true), ("enablecollapsiblegroups", element.Flag("EnableCollapsibleGroups")), ("showhome", element.Flag("ShowHome")),
                ("showpinned", element.Flag("ShowPinned")),
                ("showrecents", element.Flag("ShowRecents")), ("ismanaged", reading.Manifest.IsManaged));
        }
    }

    private void CheckPart(XElement part, Component component)
    {
        var where = $"{part.Name.LocalName} {(string?)part.Attribute("Id")}";
        if ((string?)part.Attribute("Entity") is { Length: > 0 } table) new References(reading, component).Table(table, where);
        if (Labels.Id((string?)part.Attribute("DefaultDashboard")) is { } dashboard) component.Require(Kind.Form, dashboard.ToString(), where);
        foreach (var attribute in part.Attributes().Where(attribute => attribute.Name.LocalName is "Url" or "Icon" or "VectorIcon"))
            if (WebResourceIn(attribute.Value) is { } resource) component.Require(Kind.WebResource, resource.ToLowerInvariant(), where);
    }

    // Icons of the platform and of its apps are not in any solution; only those of this publisher can be missing.
    private string? WebResourceIn(string value)
    {
        var name = value.StartsWith("$webresource:", StringComparison.OrdinalIgnoreCase) ? value[13..]
            : value.StartsWith("/WebResources/", StringComparison.OrdinalIgnoreCase) ? value[14..] : "";
        name = name.Split('?')[0];
        return name.StartsWith(reading.Manifest.Prefix + "_", StringComparison.OrdinalIgnoreCase) ? name : null;
    }
}
