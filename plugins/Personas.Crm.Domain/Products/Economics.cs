namespace Personas.Crm.Domain.Products;

/// <summary>What a product earns and costs the bank, by which offers are ranked.</summary>
public sealed record Economics
{
    /// <summary>What money costs the bank, in percent a year.</summary>
    public decimal FundingRate { get; init; }

    /// <summary>What is lost to customers who do not repay, in percent of the balance a year.</summary>
    public decimal ExpectedLoss { get; init; }

    /// <summary>What keeping the contract costs, in money a year.</summary>
    public decimal ServicingCost { get; init; }

    /// <summary>What winning the customer costs, in money.</summary>
    public decimal AcquisitionCost { get; init; }

    /// <summary>The chance, 0 to 1, that the offer is accepted at an APR of nothing; null when nobody knows.</summary>
    public decimal? Acceptance { get; init; }

    /// <summary>By how much that chance falls for each percentage point of the APR.</summary>
    public decimal AcceptanceSensitivity { get; init; }
}
