using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Dataverse.Sandbox.Import.Package;
using Dataverse.Sandbox.Import.Tables;
using Dataverse.Sandbox.Platform;

namespace Dataverse.Sandbox.Import.Components;

/// <summary>Reads model-driven apps: their tables, site map, views, forms and roles must be there.</summary>
internal sealed class AppReader(Reading reading)
{
    private const string StockIcon = "953b9fac-1e5e-e611-80d6-00155ded156f";

    public void Read()
    {
        foreach (var element in reading.Customizations.Elements("AppModules").Elements("AppModule")) ReadApp(element);
    }

    private void ReadApp(XElement element)
    {
        var name = element.Text("UniqueName");
        var component = reading.Add(new Component(Kind.App, DeterministicId.Of("appmodule", name), name, $"customizations.xml, app {name}") { Keys = [name] });
        var parts = new List<(int Type, Func<Guid> Id)>();
        foreach (var part in element.Elements("AppModuleComponents").Elements("AppModuleComponent")) ReadPart(part, component, parts);
        var roles = element.Elements("AppModuleRoleMaps").Elements("Role").Select(role => Labels.Id((string?)role.Attribute("id"))).OfType<Guid>().ToArray();
        foreach (var role in roles) component.Require(Kind.Role, role.ToString(), "AppModuleRoleMaps");
        var icon = element.Text("WebResourceId").ToLowerInvariant();
        if (icon.Length > 0 && icon != StockIcon) component.Require(Kind.WebResource, icon, "WebResourceId");
        foreach (var page in element.Elements("appelements").Elements("appelement"))
            reading.NotSupported("custom page", $"{name}: {(string?)page.Attribute("uniquename")}", "The page is not in the app.");

        component.Write = rows =>
        {
            rows.Put("appmodule", component.Id,
                ("name", Labels.Of(element.Element("LocalizedNames"), reading.Language) ?? name), ("uniquename", name),
                ("description", Labels.Of(element.Element("Descriptions"), reading.Language)),
                ("clienttype", element.Whole("ClientType")), ("formfactor", element.Whole("FormFactor")), ("navigationtype", element.Whole("NavigationType")),
                ("optimizedfor", element.Text("OptimizedFor")),
                ("webresourceid", Labels.Id(icon)), ("appmodulexml", element.ToString(SaveOptions.DisableFormatting)),
                ("statecode", element.Whole("statecode") ?? 0), ("statuscode", element.Whole("statuscode") ?? 1),
                ("introducedversion", element.Text("IntroducedVersion")), ("ismanaged", reading.Manifest.IsManaged));
            var app = Records.Stored.Of(component.Id);
            reading.Session.Run("DELETE FROM appmodulecomponent WHERE appmoduleidunique = $0", app);
            reading.Session.Run("DELETE FROM appmoduleroles WHERE appmoduleid = $0", app);
            foreach (var (type, id) in parts)
                rows.Put("appmodulecomponent", DeterministicId.Of("appmodulecomponent", $"{name}:{type}:{id()}"), ("appmoduleidunique", component.Id),
                    ("componenttype", type), ("objectid", id()), ("ismetadata", type == 1));
            foreach (var role in roles.Distinct()) rows.Relate("appmoduleroles_association", component.Id, role);
        };
    }

    private void ReadPart(XElement part, Component app, List<(int Type, Func<Guid> Id)> parts)
    {
        var type = part.WholeIn("type") ?? 0;
        var schemaName = (string?)part.Attribute("schemaName") ?? "";
        var id = Labels.Id((string?)part.Attribute("id"));
        if (type == Kind.Table.Code)
        {
            if (new References(reading, app).Table(schemaName, "AppModuleComponents") is { } table)
                parts.Add((type, () => MetadataId.Table(table.LogicalName)));
            return;
        }

        var kind = Kind.Of(type);
        if (kind is null || kind.IsMetadata)
        {
            reading.NotSupported($"app component of type {type.ToString(CultureInfo.InvariantCulture)}",
                $"{app.Name}: {(schemaName.Length > 0 ? schemaName : id)}", "It is not in the app.");
            return;
        }

        var key = id?.ToString() ?? schemaName.ToLowerInvariant();
        app.Require(kind, key, "AppModuleComponents");
        parts.Add((type, () => id ?? DeterministicId.Of(kind.RowTable, schemaName)));
    }
}
