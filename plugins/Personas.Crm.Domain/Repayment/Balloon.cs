namespace Personas.Crm.Domain.Repayment;

/// <summary>What is left to the last instalment on purpose, and falls due together with it.</summary>
public sealed record Balloon
{
    private Balloon()
    {
    }

    /// <summary>The amount, in the currency's unit; null when the balloon is stated otherwise.</summary>
    public decimal? Amount { get; private init; }

    /// <summary>Percent of what has been borrowed, charges that are financed included; null when the balloon is stated otherwise.</summary>
    public decimal? Percent { get; private init; }

    /// <summary>As if over how many instalments the credit is repaid; what the last one finds falls due. Null when stated otherwise.</summary>
    public int? AmortisedOver { get; private init; }

    /// <summary>A balloon of an amount.</summary>
    public static Balloon OfAmount(decimal amount) => new() { Amount = amount };

    /// <summary>A balloon of a share: percent, 30 for 30 %.</summary>
    public static Balloon OfShare(decimal percent) => new() { Percent = percent };

    /// <summary>Instalments as if there were more of them: repaid as over 30 years, and what is left is due after 15.</summary>
    public static Balloon AsIfOver(int instalments) => new() { AmortisedOver = instalments };
}
