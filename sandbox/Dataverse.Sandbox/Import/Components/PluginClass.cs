namespace Dataverse.Sandbox.Import.Components;

/// <summary>A class of an assembly that Dataverse can run.</summary>
/// <param name="FullName">Namespace and name.</param>
/// <param name="IsWorkflowActivity">Whether it is an activity of classic workflows instead of a plug-in.</param>
internal sealed record PluginClass(string FullName, bool IsWorkflowActivity);

/// <summary>An assembly as its metadata describes it.</summary>
/// <param name="Name">Simple name.</param>
/// <param name="Version">Version.</param>
/// <param name="Culture">Culture, neutral when none.</param>
/// <param name="PublicKeyToken">Sixteen hexadecimal digits, or null.</param>
/// <param name="Bytes">The file.</param>
internal sealed record AssemblyFile(string Name, System.Version Version, string Culture, string PublicKeyToken, byte[] Bytes)
{
    /// <summary>The full name.</summary>
    public string FullName => $"{Name}, Version={Version}, Culture={Culture}, PublicKeyToken={PublicKeyToken}";
}
