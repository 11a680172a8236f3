using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Dataverse.Sandbox.Import.Package;
using Dataverse.Sandbox.Platform;
using Dataverse.Sandbox.Security;

namespace Dataverse.Sandbox.Import.Components;

/// <summary>Reads security roles: every privilege must belong to a table that is there, or be one of the platform's own.</summary>
internal sealed class RoleReader(Reading reading)
{
    private Dictionary<string, string>? _privileges;

    public void Read()
    {
        foreach (var element in reading.Customizations.Elements("Roles").Elements("Role")) ReadRole(element);
    }

    private void ReadRole(XElement element)
    {
        var name = (string?)element.Attribute("name") ?? "";
        var id = Labels.Id((string?)element.Attribute("id"));
        var component = reading.Add(new Component(Kind.Role, id ?? Guid.Empty, name, $"customizations.xml, role '{name}'"));
        if (id is null) component.Fault("id", "The role has no id.", "Write a GUID.");

        var privileges = element.Elements("RolePrivileges").Elements("RolePrivilege")
            .Select(privilege => (Name: (string?)privilege.Attribute("name") ?? "", Level: (string?)privilege.Attribute("level") ?? "")).ToArray();
        foreach (var (privilege, level) in privileges)
        {
            if (!Privileges.DepthMasks.ContainsKey(level)) component.Fault(privilege, $"'{level}' is not a level.", "Write Basic, Local, Deep or Global.");
            if (!IsKnown(privilege, component))
                component.Fault(privilege, "No table that is here has this privilege.",
                    "Import the solution that has the table first, correct the name, or take the privilege out of the role.");
        }

        foreach (var twice in privileges.GroupBy(privilege => privilege.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
            component.Fault(twice.Key, "The privilege is there twice.", "Remove one.");

        component.Write = rows =>
        {
            rows.Put("role", component.Id, ("name", name), ("businessunitid", WellKnown.BusinessUnit), ("parentrootroleid", component.Id),
                ("organizationid", WellKnown.Organization),
                ("isinherited", element.WholeIn("isinherited") ?? 1), ("isautoassigned", element.Whole("IsAutoAssigned") ?? 0),
                ("description", element.Text("Description")), ("ismanaged", reading.Manifest.IsManaged));
            reading.Session.Run("DELETE FROM roleprivileges WHERE roleid = $0", Records.Stored.Of(component.Id));
            foreach (var (privilege, _) in privileges.Where(privilege => OtherPrivileges.Contains(privilege.Name))) Seed.WritePrivilege(rows, privilege, 0);
            foreach (var (privilege, level) in privileges)
                rows.Relate("roleprivileges_association", component.Id, Privileges.IdOf(privilege), ("privilegedepthmask", Privileges.DepthMasks[level]),
                    ("ismanaged", reading.Manifest.IsManaged));
            RoleCopies.OfRole(reading.Session, rows, component.Id);
        };
    }

    private bool IsKnown(string privilege, Component component)
    {
        _privileges ??= reading.Catalog.Tables.SelectMany(table => Privileges.Of(table).Select(owned => (owned.Name, table.LogicalName)))
            .DistinctBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(pair => pair.Name, pair => pair.LogicalName, StringComparer.OrdinalIgnoreCase);
        if (!_privileges.TryGetValue(privilege, out var table)) return OtherPrivileges.Contains(privilege);
        new References(reading, component).Table(table, privilege);
        return true;
    }
}
