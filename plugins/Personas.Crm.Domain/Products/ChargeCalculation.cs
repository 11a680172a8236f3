namespace Personas.Crm.Domain.Products;

/// <summary>How a charge is calculated.</summary>
public enum ChargeCalculation
{
    /// <summary>An amount of money.</summary>
    Flat,

    /// <summary>A percentage of the amount that is lent.</summary>
    PercentOfAmount,

    /// <summary>A percentage of what is still owed when it is charged.</summary>
    PercentOfBalance,
}
