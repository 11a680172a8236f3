namespace Personas.Crm.Domain.Products;

/// <summary>What a commission is charged for.</summary>
public enum CommissionKind
{
    /// <summary>For granting the credit.</summary>
    Origination,

    /// <summary>For keeping it.</summary>
    Administration,

    /// <summary>For repaying early; due only when it happens.</summary>
    EarlyRepayment,

    /// <summary>For paying late; due only when it happens.</summary>
    LatePayment,

    /// <summary>For the card.</summary>
    CardFee,

    /// <summary>For anything else.</summary>
    Other,
}
