using Shared;

namespace Personas.Crm.Plugins.Tests.Mono;

/// <summary>The shipped assemblies on the runtime they are for: every type loads and a plug-in runs, beside an SDK of Microsoft's identity.</summary>
[TestClass]
public sealed class MonoSmokeTests(TestContext context)
{
    private static readonly MonoProgram Smoke = new(Built.MonoSmoke, "Personas.Crm.Mono.Smoke");

    [TestMethod]
    public void A_plugin_of_the_package_runs_on_Mono_beside_the_contract() => RunBeside(Smoke.ContractSdk);

    [TestMethod]
    public void A_plugin_of_the_package_runs_on_Mono_beside_the_genuine_SDK() => RunBeside(context.GenuineSdk());

    private void RunBeside(string sdk)
    {
        if (!MonoProgram.IsInstalled) context.Skip(MonoProgram.NotInstalled);
        using var shipped = new ShippedAssemblies();

        var output = Smoke.RunBeside(
            sdk, shipped.Folder, "pcrm_ValidateExpression", "Personas.Crm.Plugins.Expressions.ValidateExpression",
            """Expression={"version":1,"all":[{"fact":"nobody-knows","op":"eq","value":1}]}""");

        Assert.Contains("loaded Personas.Crm.Plugins", output);
        Assert.Contains("IsValid=False", output);
        Assert.Contains("nobody-knows", output);
    }
}
