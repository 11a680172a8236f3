namespace Personas.Crm.Domain.Products;

/// <summary>What kind of product it is; it decides which terms a quote asks for and how it is priced.</summary>
public enum ProductFamily
{
    /// <summary>An amount lent once and repaid in instalments.</summary>
    PersonalLoan,

    /// <summary>A loan secured by a home.</summary>
    Mortgage,

    /// <summary>An overdraft or another line: drawn, repaid and drawn again, up to a limit.</summary>
    CreditLine,

    /// <summary>A credit card: a line with fees of its own.</summary>
    Card,

    /// <summary>Money the customer leaves with the bank for interest.</summary>
    Deposit,

    /// <summary>Cover against a premium.</summary>
    Insurance,
}
