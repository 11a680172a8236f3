namespace Personas.Crm.Domain.Approval.Impact;

/// <summary>What a version would offer a customer for one request.</summary>
/// <param name="IsOffered">Whether it offers anything; else the figures are 0.</param>
/// <param name="Rate">The nominal rate, percent a year.</param>
/// <param name="Apr">The annual percentage rate; of a deposit the yield; null where there is none.</param>
/// <param name="Cost">What it costs the customer in all, in the product's currency; of a deposit what it earns, negative.</param>
public sealed record CustomerPrice(bool IsOffered, decimal Rate, decimal? Apr, decimal Cost)
{
    /// <summary>Nothing is offered.</summary>
    public static CustomerPrice None { get; } = new(false, 0, null, 0);
}
