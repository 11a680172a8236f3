using Dataverse.SolutionPacker.Reading;

namespace Dataverse.SolutionPacker.Tests.Reading;

[TestClass]
public sealed class ExportKeyTests
{
    // Keys that the platform exported for published packages of two publishers.
    [TestMethod]
    [DataRow("ppds_PPDSDemo.PluginPackage", "PPDSDemo.PluginPackage", "PPDSDemo.PluginPackage.AccountAuditLogPlugin", "EF0D269A9BD12B5A453F8C3611E31C4CBED1AAD6E9D7A91CF5437008925F459E")]
    [DataRow("faf001_business-process-api", "business-process-api", "Faf001.BusinessProcessApi.Api.GetTaskPlugin", "91FE400EA3BF60AC6D454437CC9B9BC85A251B1F7970674B19201E88C9B52B67")]
    public void The_key_is_the_one_that_the_platform_exports(string package, string assembly, string type, string key) =>
        Assert.AreEqual(key, ExportKey.Of(package, assembly, type));

    [TestMethod]
    public void Package_and_assembly_count_without_case_and_the_type_with_it()
    {
        Assert.AreEqual(ExportKey.Of("a_P", "A", "A.B"), ExportKey.Of("A_p", "a", "A.B"));
        Assert.AreNotEqual(ExportKey.Of("a_P", "A", "A.B"), ExportKey.Of("a_P", "A", "a.B"));
    }
}
