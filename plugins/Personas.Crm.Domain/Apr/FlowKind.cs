namespace Personas.Crm.Domain.Apr;

/// <summary>Which way money moves between the lender and the customer.</summary>
public enum FlowKind
{
    /// <summary>From the lender to the customer: credit that is drawn.</summary>
    Drawdown,

    /// <summary>From the customer to the lender or a third party: capital, interest, a charge, a premium that counts as a charge.</summary>
    Payment,
}
