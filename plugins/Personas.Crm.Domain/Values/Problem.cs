namespace Personas.Crm.Domain.Values;

/// <summary>A fault of an input: where it is, what is wrong, and what to write instead. A value, never an exception.</summary>
/// <param name="Place">The place in the input, for example <c>all[2].none[0].value</c>.</param>
/// <param name="Fault">What is wrong, as a sentence.</param>
/// <param name="Remedy">What to do about it, as a sentence.</param>
public sealed record Problem(string Place, string Fault, string Remedy)
{
    /// <summary>The problem as one line for people.</summary>
    public override string ToString() => $"{Place}: {Fault} {Remedy}";
}
