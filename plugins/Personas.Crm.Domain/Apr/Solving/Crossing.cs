namespace Personas.Crm.Domain.Apr.Solving;

/// <summary>A rate at which both sides of an equation are equal.</summary>
internal readonly struct Crossing(decimal at, bool rises)
{
    public decimal At { get; } = at;

    /// <summary>Whether drawdowns outweigh payments above the rate: only there does a higher charge mean a higher rate.</summary>
    public bool Rises { get; } = rises;
}
