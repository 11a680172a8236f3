namespace Personas.Crm.Domain.Apr.Assumptions;

/// <summary>What a credit is for, which decides between the assumptions of 2014/17/EU and those of consumer credit.</summary>
public enum CreditPurpose
{
    /// <summary>Anything else: 2008/48/EC and (EU) 2023/2225.</summary>
    Consumer,

    /// <summary>To acquire or keep land or a building: 2014/17/EU.</summary>
    Property,
}
