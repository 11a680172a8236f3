using System.IO;
using System.Linq;
using Dataverse.Sandbox.Import.Components;

namespace Dataverse.Sandbox.Tests.Import;

[TestClass]
public sealed class AssemblyScanTests
{
    [TestMethod]
    [DataRow("ppds_PPDSDemo.PluginPackage", "PPDSDemo.PluginPackage", "PPDSDemo.PluginPackage.AccountAuditLogPlugin", "EF0D269A9BD12B5A453F8C3611E31C4CBED1AAD6E9D7A91CF5437008925F459E")]
    [DataRow("faf001_business-process-api", "business-process-api", "Faf001.BusinessProcessApi.Api.GetTaskPlugin", "91FE400EA3BF60AC6D454437CC9B9BC85A251B1F7970674B19201E88C9B52B67")]
    public void The_export_key_is_that_of_genuine_exports(string package, string assembly, string type, string expected) =>
        Assert.AreEqual(expected, ExportKey.Of(package, assembly, type));

    [TestMethod]
    public void Public_classes_that_implement_IPlugin_are_found_themselves_or_through_a_base_class()
    {
        var scan = new AssemblyScan();
        Assert.IsTrue(scan.Add(File.ReadAllBytes(typeof(AssemblyScanTests).Assembly.Location)));
        var found = scan.ClassesOf(scan.Assemblies[0]).Select(type => type.FullName).ToArray();

        Assert.Contains(typeof(DirectPlugin).FullName, found);
        Assert.Contains(typeof(DerivedPlugin).FullName, found);
        Assert.Contains(typeof(GenericDerivedPlugin).FullName, found);
        Assert.DoesNotContain(typeof(BasePlugin).FullName, found);
        Assert.DoesNotContain("Dataverse.Sandbox.Tests.Import.HiddenPlugin", found);
    }

    [TestMethod]
    public void Bytes_that_are_no_assembly_are_not_taken_for_one() => Assert.IsFalse(new AssemblyScan().Add([1, 2, 3]));
}

public class DirectPlugin : Microsoft.Xrm.Sdk.IPlugin
{
    public void Execute(System.IServiceProvider serviceProvider)
    {
    }
}

public abstract class BasePlugin : Microsoft.Xrm.Sdk.IPlugin
{
    public void Execute(System.IServiceProvider serviceProvider)
    {
    }
}

public abstract class GenericPlugin<T> : BasePlugin;

public sealed class DerivedPlugin : BasePlugin;

public sealed class GenericDerivedPlugin : GenericPlugin<string>;

internal sealed class HiddenPlugin : BasePlugin;
