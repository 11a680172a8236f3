using System.Xml.Linq;
using Dataverse.Sandbox.Import.Package;
using Dataverse.Sandbox.Platform;

namespace Dataverse.Sandbox.Import.Components;

/// <summary>Reads connection references; they have no connection until somebody gives them one.</summary>
internal static class ConnectionReferenceReader
{
    public static void Read(Reading reading)
    {
        foreach (var element in reading.Customizations.Elements("connectionreferences").Elements("connectionreference"))
        {
            var name = (string?)element.Attribute("connectionreferencelogicalname") ?? "";
            var component = reading.Add(new Component(Kind.ConnectionReference, DeterministicId.Of("connectionreference", name), name,
                $"customizations.xml, connection reference {name}") { Keys = [name] });
            if (name.Length == 0) component.Fault("connectionreferencelogicalname", "It has no name.", "Write one.");
            component.Write = rows => rows.Put("connectionreference", component.Id,
                ("connectionreferencelogicalname", name), ("connectionreferencedisplayname", element.Text("connectionreferencedisplayname")),
                ("connectorid", element.Text("connectorid")),
                ("description", element.Text("description")), ("ismanaged", reading.Manifest.IsManaged));
        }
    }
}
