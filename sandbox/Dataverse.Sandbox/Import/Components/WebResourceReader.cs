using System;
using System.Xml.Linq;
using Dataverse.Sandbox.Import.Package;

namespace Dataverse.Sandbox.Import.Components;

/// <summary>Reads web resources with their content.</summary>
internal static class WebResourceReader
{
    public static void Read(Reading reading)
    {
        foreach (var element in reading.Customizations.Elements("WebResources").Elements("WebResource"))
        {
            var name = element.Text("Name");
            var id = Labels.Id(element.Text("WebResourceId"));
            var component = reading.Add(new Component(Kind.WebResource, id ?? Guid.Empty, name, $"customizations.xml, web resource {name}") { Keys = [name] });
            if (id is null) component.Fault("WebResourceId", "The web resource has no id.", "Write a GUID.");
            var file = element.Text("FileName");
            if (!reading.Zip.Has(file)) component.Fault("FileName", $"The zip holds no entry '{file}'.", "Pack the solution again with the file.");
            if (element.Whole("WebResourceType") is not (>= 1 and <= 12))
                component.Fault("WebResourceType", $"'{element.Text("WebResourceType")}' is not a type of web resource.", "Write 1 to 12.");

            component.Write = rows => rows.Put("webresource", component.Id,
                ("name", name), ("displayname", element.Text("DisplayName")), ("description", element.Text("Description")),
                ("webresourcetype", element.Whole("WebResourceType")),
                ("content", Convert.ToBase64String(reading.Zip.Bytes(file))), ("dependencyxml", element.Text("DependencyXml")),
                ("languagecode", element.Whole("LanguageCode")),
                ("isenabledformobileclient", element.Flag("IsEnabledForMobileClient")),
                ("isavailableformobileoffline", element.Flag("IsAvailableForMobileOffline")), ("ismanaged", reading.Manifest.IsManaged));
        }
    }
}
