using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.WebApi.Tests;

[TestClass]
public sealed class ConformanceTests
{
    public required TestContext TestContext { get; set; }

    public static IEnumerable<object[]> Files() =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "*.cases").Order(StringComparer.Ordinal)
            .Select(file => new object[] { Path.GetFileNameWithoutExtension(file) });

    [TestMethod]
    [DynamicData(nameof(Files))]
    public async Task Answers_as_the_documentation_says(string file)
    {
        await using var server = await TestServer.StartAsync();
        GiveRoles(server);
        var run = new ConformanceRun(server);
        var cases = ConformanceCase.Read(Path.Combine(AppContext.BaseDirectory, "Cases", file + ".cases"));
        var faults = new List<string>();
        foreach (var one in cases)
            if (await run.FaultsAsync(one) is { Length: > 0 } fault) faults.Add(fault);
        TestContext.WriteLine($"{cases.Count} requests");
        Assert.AreNotEqual(0, cases.Count);
        Assert.IsEmpty(faults, $"{faults.Count} of {cases.Count}:\n\n{string.Join("\n\n", faults)}");
    }

    // {user} may do everything; {reader} has the role Personas Reader.
    private static void GiveRoles(TestServer server)
    {
        var service = server.Organization.ServiceFor();
        Give(TestServer.User, "System Administrator");
        service.Create(new Entity("systemuser", Guid.Parse(TestServer.Reader)) { ["lastname"] = "Reader", ["domainname"] = "reader@example.com",
            ["businessunitid"] = new EntityReference("businessunit", Sandbox.Platform.WellKnown.BusinessUnit) });
        Give(TestServer.Reader, "Personas Reader");

        void Give(string user, string name)
        {
            var roles = new QueryByAttribute("role") { ColumnSet = new ColumnSet(false), Attributes = { "name" }, Values = { name } };
            service.Associate("systemuser", Guid.Parse(user), new Relationship("systemuserroles_association"),
                [service.RetrieveMultiple(roles).Entities[0].ToEntityReference()]);
        }
    }
}
