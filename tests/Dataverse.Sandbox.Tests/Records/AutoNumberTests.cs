using System.Linq;
using System.ServiceModel;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Records;
using Dataverse.Sandbox.Records.Writing;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Tests.Records;

[TestClass]
public sealed class AutoNumberTests
{
    [TestMethod]
    [DataRow("C-{SEQNUM:5}", "C-01000", "C-01001")]
    [DataRow("{DATETIMEUTC:yyyyMMdd}-{SEQNUM:4}", "20260504-1000", "20260504-1001")]
    public void Numbers_rise_from_1000(string format, string first, string second)
    {
        using var test = new TestOrganization(withPlugins: false);
        using var work = new UnitOfWork(test.Organization, write: true);

        Assert.AreEqual(first, Next(work, test, format));
        Assert.AreEqual(second, Next(work, test, format));
    }

    [TestMethod]
    public void Random_parts_are_letters_and_digits()
    {
        using var test = new TestOrganization(withPlugins: false);
        using var work = new UnitOfWork(test.Organization, write: true);

        var number = Next(work, test, "{RANDSTRING:6}");

        Assert.HasCount(6, number);
        Assert.IsTrue(number.All(char.IsAsciiLetterOrDigit));
    }

    [TestMethod]
    public void An_unknown_placeholder_is_refused_by_name()
    {
        using var test = new TestOrganization(withPlugins: false);
        using var work = new UnitOfWork(test.Organization, write: true);

        var fault = Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(() => { Next(work, test, "{GUID}"); });

        Assert.Contains("'{GUID}' is not supported", fault.Message);
    }

    private static string Next(UnitOfWork work, TestOrganization test, string format)
    {
        var table = work.Catalog["contact"];
        var column = new Column { LogicalName = "number", SchemaName = "Number", Type = ColumnType.String, AutoNumberFormat = format };
        return AutoNumber.Next(work, table, column, test.Clock.GetUtcNow().UtcDateTime);
    }
}
