using System.IO;
using System.Text.Json;

namespace Personas.Crm.Workspaces.Tests;

/// <summary>The two npm workspaces hold their own rules: types, lint without a warning, and every unit test.</summary>
[TestClass]
public sealed class WorkspaceTests
{
    private const string Pages = "webresources";

    private const string App = "sandbox/Dataverse.Sandbox.App";

    public required TestContext TestContext { get; init; }

    [TestMethod]
    [DataRow(Pages)]
    [DataRow(App)]
    public void Types_and_lint_are_clean(string workspace)
    {
        var (exitCode, output) = Npm.Run("run", "check", "--workspace", workspace);
        Assert.AreEqual(0, exitCode, output);
    }

    [TestMethod]
    [DataRow(Pages)]
    [DataRow(App)]
    public void Unit_tests_pass(string workspace)
    {
        var report = Path.Combine(TestContext.TestRunDirectory!, Path.GetRandomFileName() + ".json");
        var (exitCode, output) = Npm.Run("test", "--workspace", workspace, "--", "--reporter=default", "--reporter=json", "--outputFile.json=" + report);
        Assert.IsTrue(File.Exists(report), output);

        using var found = JsonDocument.Parse(File.ReadAllText(report));
        var (total, passed) = (Number(found, "numTotalTests"), Number(found, "numPassedTests"));
        TestContext.WriteLine($"{workspace}: {passed} of {total} unit tests passed.");
        Assert.AreEqual(0, exitCode, output);
        Assert.IsGreaterThan(0, passed, "No unit test ran.");
    }

    private static int Number(JsonDocument report, string name) => report.RootElement.GetProperty(name).GetInt32();
}
