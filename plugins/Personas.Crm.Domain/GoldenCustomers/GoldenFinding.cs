namespace Personas.Crm.Domain.GoldenCustomers;

/// <summary>What became of an expectation.</summary>
/// <param name="Expectation">The expectation.</param>
/// <param name="Segment">The key of its segment; null when the segment is not among the rules, so that nothing could be found.</param>
/// <param name="IsMember">What the rules say; null when the segment is not among the rules.</param>
/// <param name="Because">The conditions that decided, with the values found, as a sentence; empty when nothing could be found.</param>
public sealed record GoldenFinding(GoldenExpectation Expectation, string? Segment, bool? IsMember, string Because)
{
    /// <summary>Whether the rules contradict the expectation. What could not be found contradicts nothing.</summary>
    public bool Fails => IsMember is { } found && found != Expectation.IsMember;

    /// <summary>The finding in words, for example "should be in 'eligible' and is not: No, because not: age is at least 18 (found: 17)".</summary>
    public string Words => Segment is null
        ? "not checked: its segment is not published"
        : $"should {(Expectation.IsMember ? "" : "not ")}be in '{Segment}' and is{(IsMember == true ? "" : " not")}: {Because}";
}
