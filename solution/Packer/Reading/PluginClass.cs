namespace Dataverse.SolutionPacker.Reading;

/// <summary>A class that the platform can run: public, concrete, and implementing IPlugin itself or through a base class.</summary>
/// <param name="Assembly">The simple name of its assembly.</param>
/// <param name="FullName">Its full name.</param>
/// <param name="ExportKey">The key that steps and custom APIs name it by; of a classic assembly's class the id of its registration.</param>
/// <param name="IsPackaged">Whether its assembly comes in a plug-in package.</param>
public sealed record PluginClass(string Assembly, string FullName, string ExportKey, bool IsPackaged);
