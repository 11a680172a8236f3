namespace Dataverse.SolutionPacker.Packing;

/// <summary>One file of a package.</summary>
/// <param name="Path">The path in the zip, with forward slashes and without a leading one.</param>
/// <param name="Content">The bytes before compression.</param>
public sealed record PackageEntry(string Path, byte[] Content);
