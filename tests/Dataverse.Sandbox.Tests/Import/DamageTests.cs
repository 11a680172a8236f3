using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using Dataverse.Sandbox.Import;
using static Dataverse.Sandbox.Tests.Import.SolutionBuilder;

namespace Dataverse.Sandbox.Tests.Import;

/// <summary>Whatever is wrong in a file, the solution is imported or refused with faults; nothing else escapes.</summary>
[TestClass]
public sealed class DamageTests
{
    private static readonly string[] Garbage = ["", "x", "-1", "99999999999999999999", "{zz}", "smp_thing", "contact", "00000000-0000-0000-0000-000000000000", "1.5", "é\"<>&"];

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void A_damaged_solution_is_imported_or_refused(bool skip)
    {
        using var place = new Place();
        var chance = new Random(20260504);
        var whole = Sample().Zip().ToArray();
        for (var i = 0; i < 150; i++)
        {
            var (zip, damage) = Damaged(whole, chance);
            try
            {
                place.Import(zip, skip);
                place.Uninstall("Sample");
            }
            catch (ImportException refusal)
            {
                Assert.IsNotEmpty(refusal.Faults, damage);
            }
            catch (Exception escaped) when (escaped is not AssertFailedException)
            {
                Assert.Fail($"{damage}: {escaped}");
            }
        }
    }

    private static SolutionBuilder Sample() => new SolutionBuilder { Roots = """<RootComponent type="1" schemaName="smp_thing" behavior="0" />""" }
        .Table("smp_Thing", Column("smp_Code") + Column("smp_Who", "customer", "") + Column("smp_Share", "decimal", "<Accuracy>4</Accuracy>"), Key("smp_code", "smp_code"),
            Views(View("10000000-0000-0000-0000-000000000001", """<fetch><entity name="smp_thing"><attribute name="smp_code" /></entity></fetch>""", """<cell name="smp_code" />"""))
            + Form("10000000-0000-0000-0000-000000000002", """<control id="c" datafieldname="smp_code" />"""))
        .OneToMany("smp_thing_contact", "smp_Thing", "Contact", "smp_Who")
        .ManyToMany("smp_thing_account", "smp_Thing", "Account", "smp_thing_accounts")
        .Add("Roles", """<Role id="{10000000-0000-0000-0000-000000000003}" name="Clerk"><RolePrivileges><RolePrivilege name="prvReadsmp_Thing" level="Deep" /></RolePrivileges></Role>""")
        .Add("AppModules", """<AppModule><UniqueName>smp_App</UniqueName><AppModuleComponents><AppModuleComponent type="1" schemaName="smp_thing" /></AppModuleComponents></AppModule>""")
        .File("customapis/smp_Do/customapi.xml", """<customapi uniquename="smp_Do"><bindingtype>0</bindingtype><name>smp_Do</name></customapi>""")
        .File("customapis/smp_Do/customapirequestparameters/Id/customapirequestparameter.xml", """<customapirequestparameter uniquename="Id"><type>12</type></customapirequestparameter>""");

    private static (MemoryStream Zip, string Damage) Damaged(byte[] whole, Random chance)
    {
        var zip = new MemoryStream();
        zip.Write(whole);
        string damage;
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.Entries[chance.Next(3) > 0 ? 0 : chance.Next(archive.Entries.Count)];
            XDocument document;
            using (var content = entry.Open()) document = XDocument.Load(content);
            var nodes = document.Descendants().Skip(1).DefaultIfEmpty(document.Root!).ToArray();
            damage = Damage(nodes[chance.Next(nodes.Length)], chance);
            var name = entry.FullName;
            entry.Delete();
            using var writer = archive.CreateEntry(name).Open();
            document.Save(writer);
        }

        zip.Position = 0;
        return (zip, damage);
    }

    private static string Damage(XElement node, Random chance)
    {
        var garbage = Garbage[chance.Next(Garbage.Length)];
        var damage = $"{node.Name} '{garbage}'";
        var how = chance.Next(4);
        if (how == 0 && node.Parent is not null) node.Remove();
        else if (how == 1 && node.Parent is not null) node.AddAfterSelf(new XElement(node));
        else if (how == 2 && node.HasAttributes) node.FirstAttribute!.Value = garbage;
        else if (!node.HasElements) node.Value = garbage;
        return damage;
    }
}
