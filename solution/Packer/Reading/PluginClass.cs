namespace Dataverse.SolutionPacker.Reading;

/// <summary>A class that the platform can run: public, concrete, and implementing IPlugin itself or through a base class.</summary>
/// <param name="Assembly">The simple name of its assembly.</param>
/// <param name="FullName">Its full name.</param>
/// <param name="ExportKey">The key that steps name it by, or null in a classic assembly.</param>
public sealed record PluginClass(string Assembly, string FullName, string? ExportKey);
