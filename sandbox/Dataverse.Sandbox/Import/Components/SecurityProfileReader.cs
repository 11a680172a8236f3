using System;
using System.Linq;
using System.Xml.Linq;
using Dataverse.Sandbox.Import.Package;
using Dataverse.Sandbox.Platform;

namespace Dataverse.Sandbox.Import.Components;

/// <summary>Reads column security profiles.</summary>
internal static class SecurityProfileReader
{
    public static void Read(Reading reading)
    {
        foreach (var element in reading.Customizations.Elements("FieldSecurityProfiles").Elements("FieldSecurityProfile"))
        {
            var name = (string?)element.Attribute("name") ?? "";
            var id = Labels.Id((string?)element.Attribute("fieldsecurityprofileid"));
            var component = reading.Add(new Component(Kind.SecurityProfile, id ?? Guid.Empty, name, $"customizations.xml, column security profile '{name}'"));
            if (id is null) component.Fault("fieldsecurityprofileid", "The profile has no id.", "Write a GUID.");
            var references = new References(reading, component);
            var permissions = element.Descendants("FieldPermission").ToArray();
            foreach (var permission in permissions)
                if (references.Table(permission.Text("EntityName"), "FieldPermissions") is { } table)
                    references.Column(table, permission.Text("AttributeLogicalName"), "FieldPermissions");

            component.Write = rows =>
            {
                rows.Put("fieldsecurityprofile", component.Id, ("name", name), ("description", element.Text("Description")),
                    ("organizationid", WellKnown.Organization), ("ismanaged", reading.Manifest.IsManaged));
                foreach (var permission in permissions)
                    rows.Put("fieldpermission",
                        DeterministicId.Of("fieldpermission", $"{component.Id}:{permission.Text("EntityName")}.{permission.Text("AttributeLogicalName")}"),
                        ("fieldsecurityprofileid", component.Id), ("entityname", permission.Text("EntityName").ToLowerInvariant()),
                        ("attributelogicalname", permission.Text("AttributeLogicalName")),
                        ("cancreate", permission.Whole("CanCreate") ?? 0), ("canread", permission.Whole("CanRead") ?? 0),
                        ("canupdate", permission.Whole("CanUpdate") ?? 0));
            };
        }
    }
}
