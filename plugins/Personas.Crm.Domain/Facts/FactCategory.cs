namespace Personas.Crm.Domain.Facts;

/// <summary>What a fact speaks of.</summary>
public enum FactCategory
{
    /// <summary>Age, family, place.</summary>
    Demographic,

    /// <summary>Income, balances, loans.</summary>
    Financial,

    /// <summary>What the customer does.</summary>
    Behavioural,

    /// <summary>What the customer values.</summary>
    Psychographic,

    /// <summary>Devices and channels.</summary>
    Technographic,

    /// <summary>Response to what is sent.</summary>
    Engagement,

    /// <summary>Length and depth of the relationship.</summary>
    Relationship,

    /// <summary>Risk and default.</summary>
    Risk,

    /// <summary>Anything else.</summary>
    Other,
}
