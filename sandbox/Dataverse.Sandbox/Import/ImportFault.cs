namespace Dataverse.Sandbox.Import;

/// <summary>One thing that keeps a solution, or a component of it, from being imported.</summary>
/// <param name="Place">File of the zip, and the component in it.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record ImportFault(string Place, string Fault, string Remedy)
{
    /// <inheritdoc />
    public override string ToString() => $"{Place}: {Fault} {Remedy}";
}
