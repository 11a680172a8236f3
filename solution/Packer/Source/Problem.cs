namespace Dataverse.SolutionPacker.Source;

/// <summary>Something wrong with a source tree, told so that a reader can repair it without opening the packer.</summary>
/// <param name="Place">The file, relative to the source folder with forward slashes, and the line where there is one.</param>
/// <param name="Fault">What is wrong, as a sentence without a full stop.</param>
/// <param name="Remedy">What to do about it, as a sentence without a full stop.</param>
public sealed record Problem(string Place, string Fault, string Remedy)
{
    /// <summary>Whether this is only worth knowing: the packing goes on.</summary>
    public bool IsNote { get; init; }

    /// <summary>One line: place, fault, remedy.</summary>
    public override string ToString() => $"{Place}: {Fault}. {Remedy}.";
}
