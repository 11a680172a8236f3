namespace Personas.Crm.Domain.Repayment.Planning;

/// <summary>Amounts as a regime has them in its schedule: rounded, or as they are.</summary>
internal sealed class Figures(RoundingRule rule, RoundingRegime regime)
{
    private const decimal Noise = 0.000000000001m;

    /// <summary>The difference that does not count: a step, or what division leaves.</summary>
    public decimal Tolerance { get; } = regime == RoundingRegime.Ledger ? rule.Step : Noise;

    /// <summary>The figure of an exact amount.</summary>
    public decimal Of(decimal exact) => regime == RoundingRegime.Ledger ? rule.Apply(exact) : exact;
}
