namespace Personas.Crm.Domain.Apr.Solving;

/// <summary>The value of an equation at a rate, and how fast it changes there.</summary>
internal readonly struct Slope(decimal value, decimal change)
{
    public decimal Value { get; } = value;

    /// <summary>The derivative by the rate.</summary>
    public decimal Change { get; } = change;
}
